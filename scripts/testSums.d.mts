export interface Sum {
  passed: number;
  failed: number;
  skipped: number;
  flaky: readonly string[];
}
export function sumVitest(report: unknown): Sum;
export function sumPlaywright(report: unknown): Sum;
export function closingLines(sums: readonly Sum[], codes: readonly (number | undefined)[]): string[];
