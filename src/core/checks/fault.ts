/** What the doctor can find wrong. Each has a sentence in both languages (`contract/sentences/faults`). */
export const checkNames = [
  'integrity',
  'chain',
  'entryBody',
  'headOutside',
  'replay',
  'sums',
  'weights',
  'contributionOf',
  'balances',
  'balancesZero',
  'periodsOverlap',
  'periodOutcome',
  'rightsSum',
  'textCommitment',
  'documentFile',
  'documentSigner',
  'signerCertificate',
  'signingKey',
  'receiptFile',
  'minutesFile',
  'logoFile',
  'figureMember',
  'memberLeaving',
  'capitalOperation',
  'sharesHeld',
] as const;
export type CheckName = (typeof checkNames)[number];

export interface Fault {
  readonly check: CheckName;
  /** What it was found in: a table, an entry's number, a period, a member. */
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export function fault(check: CheckName, subject: string | number, details: Fault['details'] = {}): Fault {
  return { check, subject: String(subject), details };
}
