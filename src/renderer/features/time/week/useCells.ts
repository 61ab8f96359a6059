import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Cell, Grid, GridRow } from '../../../../core/weeks/grid.ts';
import { call } from '../../../rpc/client.ts';
import { errorSentence } from '../../../rpc/commands.ts';
import { readAgain } from '../../../rpc/queries.ts';

export type CellState = { readonly kind: 'saving' | 'saved' } | { readonly kind: 'refused'; readonly words: string };

export interface CellPlace {
  readonly project: number;
  readonly activity: number;
  readonly day: string;
}
export const keyOf = ({ project, activity, day }: CellPlace): string => `${project} ${activity} ${day}`;

export interface Change {
  readonly place: CellPlace;
  readonly before: number | null;
  /** The draft that was there, with its note and its hour; null where there was none that had been read. */
  readonly draft: Cell['draft'];
}

function without<Value>(all: Readonly<Record<string, Value>>, keys: { has(key: string): boolean }): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !keys.has(key)));
}

function draftOf(grid: Grid, key: string): string | null {
  for (const row of grid.rows)
    for (const cell of row.cells) if (keyOf({ ...row, day: cell.day }) === key) return cell.draft?.draftId ?? null;
  return null;
}

/**
 * Saves the grid cell by cell, each at once and by itself: a cell that is refused says why and keeps no other from being saved. What was in a cell
 * before is remembered for Ctrl+Z, since drafts are not in the journal.
 */
export function useCells(member: number, grid: Grid) {
  const [states, setStates] = useState<Readonly<Record<string, CellState>>>({});
  const [typed, setTyped] = useState<Readonly<Record<string, number | null>>>({});
  const changes = useRef<Change[]>([]);
  /** One save after the other in each cell, so that the last typed is the last saved. */
  const queues = useRef(new Map<string, Promise<void>>());
  /** The draft that a cell has since it was last saved here, null for none, until the week is drawn with it. */
  const drafts = useRef(new Map<string, string | null>());
  /** Cells whose last save has ended: what was typed there stands until the week is drawn as it was read after that. */
  const settled = useRef(new Set<string>());
  const drawn = useRef(grid);

  // Dropped sooner, a cell would show for a moment what stood there before, and a key pressed in that moment would be taken to change nothing.
  useEffect(() => {
    drawn.current = grid;
    for (const [key, draft] of drafts.current) if (draftOf(grid, key) === draft) drafts.current.delete(key);
    const ended = settled.current;
    if (ended.size === 0) return;
    settled.current = new Set();
    setTyped((all) => without(all, ended));
  }, [grid]);

  const put = useCallback((key: string, state: CellState): void => {
    setStates((all) => ({ ...all, [key]: state }));
  }, []);

  const save = useCallback(
    (row: GridRow, cell: Cell, seconds: number | null, undone?: Change): Promise<void> => {
      const place = { project: row.project, activity: row.activity, day: cell.day };
      const key = keyOf(place);
      const before = key in typed ? typed[key]! : cell.seconds || null;
      if (before === seconds) return Promise.resolve();
      settled.current.delete(key);
      if (!undone) changes.current.push({ place, before, draft: cell.draft });
      setTyped((all) => ({ ...all, [key]: seconds }));
      put(key, { kind: 'saving' });
      const work = async (): Promise<void> => {
        // Asked when its turn comes: what was saved in between may have made a draft, or taken one away.
        const known = drafts.current.get(key);
        const draftId = known === undefined ? draftOf(drawn.current, key) : known;
        try {
          if (seconds === null || seconds === 0) {
            if (draftId) await call('contributions.deleteDraft', { draftId });
            drafts.current.set(key, null);
          } else {
            const id = draftId ?? uuidv7();
            const { note = '', startsAt = null } = (undone ?? cell).draft ?? {};
            await call('contributions.saveDraft', { draftId: id, member, ...place, quantity: seconds, note, startsAt });
            drafts.current.set(key, id);
          }
          // A cleared row stays in sight until it is taken out.
          await call('weeks.keepRow', { member, week: cell.day, project: row.project, activity: row.activity, kept: true });
          if (isLast()) put(key, { kind: 'saved' });
        } catch (error) {
          if (isLast()) put(key, { kind: 'refused', words: errorSentence(error) });
        }
        // What was typed meanwhile stands until it is saved itself.
        if (isLast()) settled.current.add(key);
        await readAgain();
      };
      const next = (queues.current.get(key) ?? Promise.resolve()).then(work);
      const isLast = (): boolean => queues.current.get(key) === next;
      queues.current.set(key, next);
      return next;
    },
    [member, put, typed],
  );

  /** The last change that was made here, or undefined. */
  const lastChange = useCallback((): Change | undefined => changes.current.pop(), []);
  return { states, typed, save, lastChange };
}
