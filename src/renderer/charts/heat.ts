const steps = 4;
/** From so many hours on a square is as large as it gets. */
const fullSeconds = 8 * 3600;

/** 0 for a day without work, else 1 to 4: how large the square is drawn. */
export function heatLevel(seconds: number): number {
  return seconds <= 0 ? 0 : Math.min(steps, Math.max(1, Math.ceil((seconds * steps) / fullSeconds)));
}
