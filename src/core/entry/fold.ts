/** Words are compared without case, accents, and without regard to hyphens, apostrophes' forms or spare spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[\s_\-‐‑]+/gu, ' ')
    .trim();
}
