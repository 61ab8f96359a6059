/** Capacities in which somebody signs for the cooperative and that the program has words for. */
export const namedRoles = ['lead', 'treasurer', 'secretary', 'president'] as const;
export type NamedRole = (typeof namedRoles)[number];

/**
 * The capacity in which somebody signs: one of the named ones, or the group's own words for another, printed as they stand. It is one
 * text everywhere: in the certificate's title, in the document, in the book.
 */
export type SignerRole = NamedRole | (string & {});

/** A certificate's title has room for as many characters (RFC 5280, ub-title). */
export const longestRole = 64;

/** French names the office, which has no gender. */
const words: Readonly<Record<NamedRole, { readonly en: string; readonly fr: string }>> = {
  lead: { en: 'lead', fr: 'responsable' },
  treasurer: { en: 'treasurer', fr: 'trésorerie' },
  secretary: { en: 'secretary', fr: 'secrétariat' },
  president: { en: 'president', fr: 'présidence' },
};

export function isNamedRole(role: string): role is NamedRole {
  return (namedRoles as readonly string[]).includes(role);
}

export function roleWords(role: SignerRole, language: 'en' | 'fr'): string {
  return isNamedRole(role) ? words[role][language] : role;
}
