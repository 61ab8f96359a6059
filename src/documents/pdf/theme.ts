import type { PaperSize } from '../../core/statements/paper.ts';

/** Ink on white, one colour for rights and one for profits. Both stay apart when printed in grey. */
export const colors = {
  ink: '#1d2327',
  quiet: '#565d63',
  hairline: '#cdd1d4',
  rights: '#0f5f63',
  profits: '#8a5a12',
  rest: '#dfe2e4',
  /** Pale twins of the two, for what stands beside them. */
  rightsPale: '#9fbfc0',
  profitsPale: '#d9bb92',
} as const;

export interface PageForm {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly top: number;
  readonly bottom: number;
}

/** Points. The same margin on both sides; the bottom keeps room for the footer. */
const margins = { margin: 51, top: 45, bottom: 72 } as const;
export const pages: Readonly<Record<PaperSize, PageForm>> = {
  a4: { width: 595.28, height: 841.89, ...margins },
  letter: { width: 612, height: 792, ...margins },
};

export type Weight = 'regular' | 'strong';

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly color: string;
}

export const styles = {
  title: { size: 21, weight: 'strong', color: colors.ink },
  heading: { size: 11.5, weight: 'strong', color: colors.ink },
  body: { size: 9, weight: 'regular', color: colors.ink },
  strong: { size: 9, weight: 'strong', color: colors.ink },
  quiet: { size: 8.5, weight: 'regular', color: colors.quiet },
  small: { size: 7.5, weight: 'regular', color: colors.quiet },
  figure: { size: 27, weight: 'strong', color: colors.profits },
} as const satisfies Record<string, TextStyle>;

export const lineHeightRatio = 1.32;
