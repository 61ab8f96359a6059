const minutesPerDay = 24 * 60;

/** A time of the day as people type it (`9h`, `9h05`, `09:05`, `9`) in minutes since midnight; undefined when no clock shows it. */
export function parseClock(text: string): number | undefined {
  const match = /^(\d{1,2})(?:\s?[h:]\s?([0-5]\d)?)?$/iu.exec(text.trim());
  if (!match) return undefined;
  const minute = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return minute <= minutesPerDay ? minute : undefined;
}

/** Minutes since midnight as `09:05`, the same in both languages. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
