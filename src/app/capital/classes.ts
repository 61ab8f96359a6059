import { checkShareClass } from '../../core/capital/check.ts';
import type { Label } from '../../core/charters/charter.ts';
import { dayNumber, type Day } from '../../core/days/day.ts';
import type { ShareClassFields } from '../../core/journal/entries.ts';
import { refuse, Refused, refuseFirst } from '../../core/refusals/refusal.ts';
import { perform, requireLead, requireName, type Context } from '../context.ts';
import { foldName } from '../members.ts';
import type { Reads, ShareClassRow } from '../ports/book.ts';

export interface ShareClassInput {
  readonly label: Label;
  /** Minor units. */
  readonly nominal: bigint;
  readonly from: Day;
}

/** How the journal says a class. */
export function classFields({ label, nominal, from, archived }: Omit<ShareClassRow, 'number' | 'usedSince'>): ShareClassFields {
  return { ...label, nominal: nominal.toString(), from: dayNumber(from), archived };
}

export function requireShareClass(read: Reads, number: number): ShareClassRow {
  const found = read.shareClasses().find((known) => known.number === number);
  if (!found) throw new Refused(refuse('SHARE_CLASS_UNKNOWN', { number }));
  return found;
}

function requireLabel(read: Reads, label: Label, except: number | null): Label {
  const tidy = { en: requireName(label.en), fr: requireName(label.fr) };
  const isTwin = (known: ShareClassRow): boolean =>
    foldName(known.label.en) === foldName(tidy.en) || foldName(known.label.fr) === foldName(tidy.fr);
  if (read.shareClasses().some((known) => known.number !== except && isTwin(known)))
    throw new Refused(refuse('SHARE_CLASS_DUPLICATE', { name: tidy[read.cooperative().language] }));
  return tidy;
}

/** @throws Refused NAME_MISSING, SHARE_CLASS_DUPLICATE, NOMINAL_NOT_POSITIVE, AMOUNT_TOO_LARGE, DATE_IMPOSSIBLE, DATE_FUTURE, NOT_ALLOWED. */
export function addShareClass(context: Context, input: ShareClassInput & { id: string }): { seq: number; number: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'capital.addClass', input, (write) => {
    const label = requireLabel(read, input.label, null);
    refuseFirst(checkShareClass(input, context.clock.today()));
    const number = read.nextNumber('share_class');
    write.append('shareClass.added', { number, ...classFields({ ...input, label, archived: false }) });
    return { number };
  });
}

/**
 * Whether a class can become this: what operations were recorded at stays their nominal value, and none comes before its first day.
 * @throws Refused SHARE_CLASS_IN_USE.
 */
export function checkUsed(before: ShareClassRow, after: { readonly nominal: bigint; readonly from: Day }, name: string): void {
  if (before.usedSince !== null && (before.nominal !== after.nominal || after.from > before.usedSince))
    throw new Refused(refuse('SHARE_CLASS_IN_USE', { name }));
}

/** Another name, archived or back; while nothing was recorded of it also another value and first day. */
export function updateShareClass(
  context: Context,
  input: ShareClassInput & { id: string; number: number; archived: boolean },
): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'capital.updateClass', input, (write) => {
    const before = requireShareClass(read, input.number);
    const label = requireLabel(read, input.label, input.number);
    refuseFirst(checkShareClass(input, context.clock.today()));
    checkUsed(before, input, label[read.cooperative().language]);
    write.append('shareClass.changed', {
      number: input.number,
      before: classFields(before),
      after: classFields({ ...input, label }),
    });
    return {};
  });
}
