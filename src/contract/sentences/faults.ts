import type { CheckName, Fault } from '../../core/checks/fault.ts';

interface Words {
  readonly en: (fault: Fault) => string;
  readonly fr: (fault: Fault) => string;
}

const detail = (fault: Fault, key: string): string => String(fault.details[key] ?? '?');

/** What a contribution is of. */
const nouns: Readonly<Record<'en' | 'fr', Readonly<Record<string, string>>>> = {
  en: { member: 'member', project: 'project', activity: 'activity', rate: 'rate', batch: 'import' },
  fr: { member: 'le membre', project: 'le projet', activity: 'l’activité', rate: 'le taux', batch: 'l’import' },
};

/** What the doctor found, in a sentence. The subject names the place: an entry's number, a table, a period, an account. */
const words: Readonly<Record<CheckName, Words>> = {
  integrity: {
    en: (fault) => `The file itself is damaged: ${fault.subject}.`,
    fr: (fault) => `Le fichier lui-même est abîmé : ${fault.subject}.`,
  },
  chain: {
    en: (fault) => `Journal entry ${fault.subject} does not follow from the one before: it was changed, removed or put in later.`,
    fr: (fault) => `L’écriture ${fault.subject} du journal ne suit pas la précédente : elle a été modifiée, retirée ou ajoutée après coup.`,
  },
  entryBody: {
    en: (fault) => `Journal entry ${fault.subject} does not say the same as its place in the journal.`,
    fr: (fault) => `L’écriture ${fault.subject} du journal ne dit pas la même chose que sa place dans le journal.`,
  },
  headOutside: {
    en: (fault) =>
      `${detail(fault, 'missing')} journal entries known on this machine are missing or were rewritten since ${detail(fault, 'since')}.`,
    fr: (fault) =>
      `${detail(fault, 'missing')} écritures connues sur cette machine manquent ou ont été réécrites depuis ${detail(fault, 'since')}.`,
  },
  replay: {
    en: (fault) =>
      `“${fault.subject}” is not what the journal makes of it (${detail(fault, 'row')}${detail(fault, 'reason') === '?' ? '' : detail(fault, 'reason')}).`,
    fr: (fault) =>
      `« ${fault.subject} » n’est pas ce que le journal en fait (${detail(fault, 'row')}${detail(fault, 'reason') === '?' ? '' : detail(fault, 'reason')}).`,
  },
  sums: {
    en: (fault) => `${detail(fault, 'rows')} sums in “${fault.subject}” differ from the approved contributions.`,
    fr: (fault) => `${detail(fault, 'rows')} sommes de « ${fault.subject} » diffèrent des apports validés.`,
  },
  weights: {
    en: (fault) => `Contribution ${fault.subject} does not weigh its quantity times its rate and multiplier.`,
    fr: (fault) => `L’apport ${fault.subject} ne pèse pas sa quantité multipliée par son taux et son coefficient.`,
  },
  contributionOf: {
    en: (fault) =>
      `Contribution ${fault.subject} names ${nouns.en[detail(fault, 'noun')] ?? '?'} ${detail(fault, 'named')}, which is not in the book.`,
    fr: (fault) =>
      `L’apport ${fault.subject} nomme ${nouns.fr[detail(fault, 'noun')] ?? '?'} ${detail(fault, 'named')}, qui n’est pas dans le livre.`,
  },
  balances: {
    en: (fault) => `The balance of account “${fault.subject}” is not the sum of its transfers.`,
    fr: (fault) => `Le solde du compte « ${fault.subject} » n’est pas la somme de ses mouvements.`,
  },
  balancesZero: {
    en: (fault) => `All balances in ${fault.subject} sum to ${detail(fault, 'found')} instead of zero.`,
    fr: (fault) => `La somme de tous les soldes en ${fault.subject} est ${detail(fault, 'found')} au lieu de zéro.`,
  },
  periodsOverlap: {
    en: (fault) => `Periods ${fault.subject} and ${detail(fault, 'other')} have days in common.`,
    fr: (fault) => `Les périodes ${fault.subject} et ${detail(fault, 'other')} ont des jours en commun.`,
  },
  periodOutcome: {
    en: (fault) => `The distribution of period ${fault.subject} is not what its contributions and charter give.`,
    fr: (fault) => `La répartition de la période ${fault.subject} n’est pas celle que donnent ses apports et sa charte.`,
  },
  rightsSum: {
    en: (fault) => `The rights of period ${fault.subject} sum to ${detail(fault, 'found')} instead of the whole.`,
    fr: (fault) => `Les droits de la période ${fault.subject} font ${detail(fault, 'found')} au lieu du tout.`,
  },
  textCommitment: {
    en: (fault) => `A text or a member’s details that journal entry ${fault.subject} vouches for were changed.`,
    fr: (fault) => `Un texte ou des coordonnées dont l’écriture ${fault.subject} répond ont été modifiés.`,
  },
  documentSigner: {
    en: (fault) => `Document ${fault.subject} bears the signature of a certificate that this book does not know.`,
    fr: (fault) => `Le document ${fault.subject} porte la signature d’un certificat que ce livre ne connaît pas.`,
  },
  signerCertificate: {
    en: (fault) => `The signing certificate ${fault.subject}… is not the one that the journal names, or was not issued by its authority.`,
    fr: (fault) =>
      `Le certificat de signature ${fault.subject}… n’est pas celui que nomme le journal, ou n’a pas été délivré par son autorité.`,
  },
  signingKey: {
    en: (fault) => `The private key kept for certificate ${fault.subject}… belongs to another one, or to one that no longer signs.`,
    fr: (fault) => `La clé privée gardée pour le certificat ${fault.subject}… est celle d’un autre, ou d’un certificat qui ne signe plus.`,
  },
  documentFile: {
    en: (fault) => `The kept file of document ${fault.subject} is not the one that was signed.`,
    fr: (fault) => `Le fichier conservé du document ${fault.subject} n’est pas celui qui a été signé.`,
  },
  receiptFile: {
    en: (fault) => `The receipt “${fault.subject}” is not the one that was attached.`,
    fr: (fault) => `Le justificatif « ${fault.subject} » n’est pas celui qui a été joint.`,
  },
  minutesFile: {
    en: (fault) => `The minutes “${fault.subject}” are not those that the charter was adopted with.`,
    fr: (fault) => `Le procès-verbal « ${fault.subject} » n’est pas celui avec lequel la charte a été adoptée.`,
  },
  logoFile: {
    en: () => 'The kept logo is not the picture that was chosen.',
    fr: () => 'Le logo conservé n’est pas l’image qui a été choisie.',
  },
  figureMember: {
    en: (fault) => `A figure “${fault.subject}” is kept for member ${detail(fault, 'member')}, who is not in the book.`,
    fr: (fault) => `Un chiffre « ${fault.subject} » est tenu pour le membre ${detail(fault, 'member')}, qui n’est pas dans le livre.`,
  },
  memberLeaving: {
    en: (fault) => `How member ${fault.subject} left is recorded, but no day of leaving.`,
    fr: (fault) => `La façon dont le membre ${fault.subject} est parti est notée, mais aucun jour de départ.`,
  },
  capitalOperation: {
    en: (fault) => `Operation ${fault.subject} on shares cannot stand where it does in the register.`,
    fr: (fault) => `L’opération ${fault.subject} sur les parts ne peut pas se trouver là où elle est dans le registre.`,
  },
  sharesHeld: {
    en: (fault) =>
      `Account “${fault.subject}” holds ${detail(fault, 'found')} shares, and its operations give ${detail(fault, 'expected')}.`,
    fr: (fault) =>
      `Le compte « ${fault.subject} » porte ${detail(fault, 'found')} parts, et ses opérations en donnent ${detail(fault, 'expected')}.`,
  },
};

export function faultSentence(fault: Fault): { en: string; fr: string } {
  return { en: words[fault.check].en(fault), fr: words[fault.check].fr(fault) };
}
