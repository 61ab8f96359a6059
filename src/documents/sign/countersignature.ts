/** What a countersignature gives as its reason; the capacity follows where the certificate does not state one. */
const countersignature = 'countersignature';

export function countersignatureReason(role: string): string {
  return role === '' ? countersignature : `${countersignature}: ${role}`;
}

/** The capacity that a signature's reason states; '' for none. */
export function statedRole(reason: string): string {
  return reason.startsWith(`${countersignature}: `) ? reason.slice(countersignature.length + 2) : '';
}
