/** Why a certificate is no longer to be used. */
export const revocationReasons = ['lost', 'stolen', 'left', 'other'] as const;
export type RevocationReason = (typeof revocationReasons)[number];
