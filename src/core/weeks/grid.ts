import type { Day } from '../days/day.ts';
import type { UnitKind } from '../quantities/unit.ts';
import type { DayLock, ItemState } from './week.ts';

/** What a week's grid is made of: anything counted in time. */
export interface GridItem {
  readonly number: number | null;
  readonly draftId: string | null;
  readonly project: number;
  readonly activity: number;
  readonly kind: string;
  readonly unit: UnitKind;
  readonly day: Day;
  readonly quantity: number;
  readonly state: ItemState;
  readonly note: string;
  readonly startsAt: number | null;
}

/** Why a cell cannot be typed in: its day, what became of what is in it, or that several entries share it. */
export type CellLock = DayLock | 'submitted' | 'returned' | 'approved' | 'several';

export interface Cell {
  readonly day: Day;
  readonly seconds: number;
  readonly items: readonly GridItem[];
  /** The draft that typing changes; null when it makes one. */
  readonly draft: GridItem | null;
  readonly lock: CellLock | null;
}
export interface GridRow {
  readonly project: number;
  readonly activity: number;
  readonly cells: readonly Cell[];
  readonly seconds: number;
}
export interface Grid {
  readonly rows: readonly GridRow[];
  /** Work alone, as everywhere: an hour of a lent saw is no hour of its owner. */
  readonly daySeconds: readonly number[];
  readonly seconds: number;
}

/** The rows of project and activity, kept ones and those that something was entered for, in a fixed order; sums by row, day and week. */
export function makeGrid(
  days: readonly { readonly day: Day; readonly lock: DayLock | null }[],
  items: readonly GridItem[],
  kept: readonly { readonly project: number; readonly activity: number }[],
): Grid {
  const timed = items.filter((item) => item.unit === 'time' && item.state !== 'withdrawn');
  const pairs = new Map<string, { project: number; activity: number }>();
  for (const { project, activity } of [...kept, ...timed]) pairs.set(`${project} ${activity}`, { project, activity });
  const ordered = [...pairs.values()].sort((left, right) => left.project - right.project || left.activity - right.activity);
  const rows = ordered.map(({ project, activity }): GridRow => {
    const own = timed.filter((item) => item.project === project && item.activity === activity);
    const cells = days.map(({ day, lock }) =>
      cellOf(
        day,
        own.filter((item) => item.day === day),
        lock,
      ),
    );
    return { project, activity, cells, seconds: sum(own) };
  });
  return { rows, daySeconds: days.map(({ day }) => workSeconds(timed, day)), seconds: workSeconds(timed) };
}

function cellOf(day: Day, items: readonly GridItem[], dayLock: DayLock | null): Cell {
  const [first] = items;
  const draft = items.length === 1 && first!.state === 'draft' ? first! : null;
  const lock = dayLock ?? (items.length === 0 || draft ? null : items.length > 1 ? 'several' : stateLock(first!.state));
  return { day, seconds: sum(items), items, draft, lock };
}

function stateLock(state: ItemState): CellLock {
  if (state === 'submitted' || state === 'returned') return state;
  return state === 'closed' ? 'closed' : 'approved';
}

function sum(items: readonly GridItem[]): number {
  return items.reduce((total, item) => total + item.quantity, 0);
}

/** Hours of work among things of all kinds, on one day or on all. */
export function workSeconds(items: readonly Pick<GridItem, 'kind' | 'day' | 'quantity'>[], day?: Day): number {
  return items.reduce((total, item) => total + (item.kind === 'work' && (day === undefined || item.day === day) ? item.quantity : 0), 0);
}
