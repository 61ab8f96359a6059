/** `9:00`, `09:00:00`, `09:00:00 AM`, `2:30 p.m.`, `9h05`: hours, minutes, perhaps seconds, perhaps a half of the day. */
const clock = /^(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]0+)?)?\s*(?:([ap])\.?\s?m\.?)?$/iu;

/** Halves of the day as other languages write them, in front or behind. */
const halves: readonly (readonly [RegExp, string])[] = [
  [/^(?:上午|午前|오전|AM)\s*/iu, 'am'],
  [/^(?:下午|午後|오후|PM)\s*/iu, 'pm'],
  [/\s*(?:上午|午前|오전|πμ|дп|ДП)$/iu, 'am'],
  [/\s*(?:下午|午後|오후|μμ|пп|ПП)$/iu, 'pm'],
];

/** `9h`, `14 h`, `9 am`: a full hour. */
const fullHour = /^(\d{1,2})\s*(?:h|([ap])\.?\s?m\.?)$/iu;

/** `0.375`, as workbooks keep nine o'clock in a cell that was never told that it holds a time: a part of the day. */
const partOfDay = /^0[.,](?:\d{3,}|25|5|75)$/u;

/** Seconds since midnight of a wall clock time, or undefined. `24:00:00` is the end of a day. */
export function readClock(text: string): number | undefined {
  if (partOfDay.test(text)) return Math.round(Number(text.replace(',', '.')) * 86_400);
  const bare = text.trim();
  const full = clock.test(bare) ? null : fullHour.exec(bare);
  const match = full ? [bare, full[1]!, '00', undefined, full[2]] : (clock.exec(bare) ?? clock.exec(plain(text)));
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

/** The same time in the form that `clock` reads: spaces gone, halves of the day in Latin letters. */
function plain(text: string): string {
  let half = '';
  let rest = text.normalize('NFKC').trim();
  for (const [pattern, name] of halves) {
    if (!pattern.test(rest)) continue;
    [rest, half] = [rest.replace(pattern, ''), ` ${name}`];
    break;
  }
  return rest.replace(/\s*([:h])\s*(?=\d)/giu, '$1') + half;
}

export function clockText(secondsOfDay: number): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${part(Math.floor(secondsOfDay / 3600))}:${part(Math.floor(secondsOfDay / 60) % 60)}:${part(secondsOfDay % 60)}`;
}
