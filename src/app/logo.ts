import { hash } from 'node:crypto';
import { perform, requireLead, type Context } from './context.ts';
import type { Press } from './ports/press.ts';

/**
 * Sets the picture at the head of every document, or takes it away. What is kept is what the press makes of it: small, and without
 * transparency. An earlier one stays beside the journal, so that taking back finds it again.
 * @throws Refused LOGO_KIND, LOGO_TOO_LARGE.
 */
export function setLogo(
  context: Context,
  press: Press,
  input: { readonly id: string; readonly picture: Uint8Array | null },
): { seq: number } {
  requireLead(context);
  const logo = input.picture === null ? null : press.readLogo(input.picture);
  const after = logo === null ? '' : hash('sha256', logo.bytes, 'hex');
  return perform(context, 'cooperative.setLogo', { id: input.id, logo: after }, (write) => {
    if (logo) write.saveLogo({ sha256: after, ...logo });
    write.append('cooperative.logoSet', { after, before: context.book.read.cooperative().logo });
    return {};
  });
}
