import { dialog, shell } from 'electron';
import type { MenuWords } from './menuWords.ts';

/** Sites that the program itself names: the public tools that verify a statement without us. */
const allowedHosts: readonly string[] = ['poppler.freedesktop.org', 'www.openssl.org'];

/** Whether a link may be offered to the system: a page of an allowed site over https, or one plain e-mail address. */
export function isAllowedLink(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const url = new URL(link);
  if (url.protocol === 'mailto:') return /^mailto:[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/u.test(link);
  return url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '' && allowedHosts.includes(url.hostname);
}

/** Opens an allowed link outside, once the person has seen where it leads and agreed. */
export async function openLink(link: string, words: MenuWords): Promise<void> {
  if (!isAllowedLink(link)) return;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: words.openLink,
    detail: link,
    buttons: [words.open, words.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(link);
}
