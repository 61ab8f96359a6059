/** `9:00`, `09:00:00`, `09:00:00 AM`, `2:30 p.m.`: hours, minutes, perhaps seconds, perhaps a half of the day. */
const clock = /^(\d{1,2})[:h](\d{2})(?::(\d{2}))?\s*(?:([ap])\.?m\.?)?$/iu;

/** Seconds since midnight of a wall clock time, or undefined. `24:00:00` is the end of a day. */
export function readClock(text: string): number | undefined {
  const match = clock.exec(text.trim());
  if (!match) return undefined;
  let hours = Number(match[1]);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  const half = match[4]?.toLowerCase();
  // Some tools write 13:00:00 PM; from 13 on the half of the day says nothing new, but `13:00 AM` is nonsense.
  if (half === 'a' && hours > 12) return undefined;
  if (half !== undefined && hours === 12) hours = 0;
  if (half === 'p' && hours < 12) hours += 12;
  if (minutes > 59 || seconds > 59) return undefined;
  const total = hours * 3600 + minutes * 60 + seconds;
  return total <= 86_400 ? total : undefined;
}

export function clockText(secondsOfDay: number): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${part(Math.floor(secondsOfDay / 3600))}:${part(Math.floor(secondsOfDay / 60) % 60)}:${part(secondsOfDay % 60)}`;
}

/** Times repeat from day to day: each text is read once. */
export function clockReader(): (text: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined && !known.has(text)) {
      made = readClock(text);
      known.set(text, made);
    }
    return made;
  };
}
