import { useEffect } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { create } from 'zustand';
import type { Charter } from '../../../core/charters/charter.ts';
import type { CharterDraft } from '../../../contract/charters.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { queryClient, useRead } from '../../rpc/queries.ts';
import { changed, historyOf, redone, undone, type History } from './editing/history.ts';

/** A charter that is being written on this screen: its text with what came before, and whether the book has it. */
interface Writing {
  readonly history: History<Charter>;
  readonly state: 'saved' | 'saving' | 'unsaved';
  /** Why it could not be saved, in the reader's language; '' when it could. */
  readonly trouble: string;
}

/** The charters being written, by the id of their draft. They outlive the screen, so that one can try and come back with what could be undone. */
const useWritings = create<{ readonly byId: Readonly<Record<string, Writing>> }>()(() => ({ byId: {} }));

const pauseMilliseconds = 600;
const timers = new Map<string, ReturnType<typeof setTimeout>>();

function put(id: string, writing: Writing): void {
  useWritings.setState(({ byId }) => ({ byId: { ...byId, [id]: writing } }));
}

/** What a draft is called in lists: its charter's title, or its short name while it has none. */
function draftName({ title, name }: Charter): string {
  return (title.fr.trim() || title.en.trim() || name).slice(0, 200);
}

async function save(id: string): Promise<void> {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const writing = useWritings.getState().byId[id];
  if (!writing || writing.state !== 'unsaved') return;
  const charter = writing.history.present;
  put(id, { ...writing, state: 'saving' });
  const said = await call('charters.saveDraft', { id, name: draftName(charter), charter }).then(
    () => '',
    (error: unknown) => errorSentence(error),
  );
  const now = useWritings.getState().byId[id];
  if (!now) return;
  const isLatest = now.history.present === charter;
  put(id, { ...now, trouble: said, state: said === '' && isLatest ? 'saved' : 'unsaved' });
  if (said === '') void queryClient.invalidateQueries({ queryKey: ['charters.drafts'] });
  if (!isLatest) plan(id);
}

function plan(id: string): void {
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => void save(id), pauseMilliseconds),
  );
}

function edit(id: string, next: (history: History<Charter>) => History<Charter>): void {
  const writing = useWritings.getState().byId[id];
  if (!writing) return;
  const history = next(writing.history);
  if (history === writing.history) return;
  put(id, { ...writing, history, state: history.present === writing.history.present ? writing.state : 'unsaved' });
  plan(id);
}

/** Begins a draft with a charter and answers its id once the book has it, and throws what stood in the way when it could not be saved. */
export async function beginDraft(charter: Charter): Promise<string> {
  const id = uuidv7();
  await call('charters.saveDraft', { id, name: draftName(charter), charter });
  put(id, { history: historyOf(charter), state: 'saved', trouble: '' });
  await queryClient.invalidateQueries({ queryKey: ['charters.drafts'] });
  return id;
}

/** Takes a draft away, here and in the book. */
export async function dropDraft(id: string): Promise<void> {
  clearTimeout(timers.get(id));
  timers.delete(id);
  await call('charters.deleteDraft', { id });
  useWritings.setState(({ byId }) => ({ byId: Object.fromEntries(Object.entries(byId).filter(([one]) => one !== id)) }));
  await queryClient.invalidateQueries({ queryKey: ['charters.drafts'] });
}

export interface DraftInHand {
  readonly id: string;
  readonly charter: Charter;
  readonly state: Writing['state'];
  readonly trouble: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (charter: Charter) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Saves at once what is not saved yet. */
  readonly save: () => Promise<void>;
}

/** The draft as it is being written, saved by itself a moment after each change: null while it is read, undefined when there is none. */
export function useDraft(id: string): DraftInHand | null | undefined {
  const writing = useWritings((all) => all.byId[id]);
  const drafts = useRead('charters.drafts', undefined, { enabled: writing === undefined });
  const found: CharterDraft | undefined = drafts.data?.find((draft) => draft.id === id);
  useEffect(() => {
    if (!writing && found) put(id, { history: historyOf(found.charter), state: 'saved', trouble: '' });
  }, [id, writing, found]);
  // Leaving the screen saves what the pause had not saved yet.
  useEffect(() => () => void save(id), [id]);
  if (!writing) return drafts.data === undefined || found ? null : undefined;
  return {
    id,
    charter: writing.history.present,
    state: writing.state,
    trouble: writing.trouble,
    canUndo: writing.history.past.length > 0,
    canRedo: writing.history.future.length > 0,
    change: (charter) => edit(id, (history) => changed(history, charter)),
    undo: () => edit(id, undone),
    redo: () => edit(id, redone),
    save: () => save(id),
  };
}
