export interface Sum {
  passed: number;
  failed: number;
  skipped: number;
}
export function sumVitest(report: unknown): Sum;
export function sumPlaywright(report: unknown): Sum;
