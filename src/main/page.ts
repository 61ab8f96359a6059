/** The page's own scheme. There is no file:// and no remote page anywhere in the program. */
export const pageScheme = 'app';
export const pageHost = 'tantieme';
export const pageOrigin = `${pageScheme}://${pageHost}`;
export const pageUrl = `${pageOrigin}/index.html`;

/** Whether a URL is the page itself (a reload, or another place in it). */
export function isPageUrl(url: string): boolean {
  const withoutPlace = url.replace(/#.*$/su, '');
  return withoutPlace === pageUrl || withoutPlace === `${pageOrigin}/`;
}
