/** Minutes since midnight of an instant (ISO, zone Z), where the reader is. */
export function minuteOf(instant: string): number {
  const at = new Date(instant);
  return at.getHours() * 60 + at.getMinutes();
}

/** The instant (ISO, zone Z) at `minute` of the day on which `started` lies, or of the day before when that has not come yet by `now` (milliseconds). */
export function beganAt(started: string, minute: number, now: number): string {
  if (minute === minuteOf(started)) return started;
  const at = new Date(started);
  at.setHours(0, minute, 0, 0);
  if (at.getTime() > now) at.setDate(at.getDate() - 1);
  return at.toISOString();
}
