import { useState } from 'react';
import { create } from 'zustand';
import { v7 as uuidv7 } from 'uuid';
import type { Entry } from '../../../core/entry/index.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence, undo, useCommand } from '../../rpc/commands.ts';
import { readAgain, useBook } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { attachReceipts } from '../contributions/attachReceipts.ts';
import { useLastUsed } from '../contributions/formValues.ts';

/** What was entered, and how to take it back. */
export interface Added {
  readonly key: string;
  readonly line: string;
  readonly entry: Entry;
  readonly state: 'submitted' | 'draft';
  /** Takes it back whole, without leaving a draft behind. */
  readonly takeBack: () => Promise<void>;
}

/** What was entered last in this session, and in which book, for R. */
export const useLastEntry = create<{ readonly bookId: string; readonly entry: Entry | undefined }>()(() => ({
  bookId: '',
  entry: undefined,
}));

/** Enters one thing: submitted at once, or kept as a draft for the week. Files are attached to it. */
export function useAddEntry(inPlace = true) {
  const { bookId } = useBook();
  const [, setLast] = useLastUsed();
  const submit = useCommand('contributions.submit', { inPlace });
  const keep = useCommand('contributions.saveDraft', { inPlace });
  const [attaching, setAttaching] = useState(false);

  const attach: typeof attachReceipts = async (owner, files) => {
    setAttaching(files.length > 0);
    await attachReceipts(owner, files);
    setAttaching(false);
  };

  const add = async (entry: Entry, line: string, files: readonly File[], asDraft: boolean): Promise<Added | undefined> => {
    submit.reset();
    keep.reset();
    const key = uuidv7();
    const remember = (): void => {
      setLast({ member: entry.member, project: entry.project, activity: entry.activity });
      useLastEntry.setState({ bookId, entry });
    };
    if (asDraft) {
      if (!(await keep.run({ draftId: key, ...entry }))) return undefined;
      remember();
      await attach({ number: null, draftId: key }, files);
      return { key, line, entry, state: 'draft', takeBack: () => dropDrafts((draft) => draft.draftId === key) };
    }
    const done = await submit.run(entry);
    if (!done) return undefined;
    remember();
    await attach({ number: done.number, draftId: null }, files);
    const takeBack = async (): Promise<void> => {
      await undo(done.seq);
      // Undoing a submission gives a draft back; here the line itself is given back instead.
      await dropDrafts((draft) => draft.origin === done.number);
    };
    return { key, line, entry, state: 'submitted', takeBack };
  };

  const dropDrafts = async (
    which: (draft: { readonly draftId: string | null; readonly origin: number | null }) => boolean,
  ): Promise<void> => {
    try {
      for (const draft of (await call('contributions.drafts', undefined)).filter(which))
        await call('contributions.deleteDraft', { draftId: draft.draftId! });
      await readAgain();
    } catch (error) {
      showToast({ kind: 'refused', text: errorSentence(error) });
    }
  };

  const refusal = submit.sentence || keep.sentence;
  const reset = (): void => {
    submit.reset();
    keep.reset();
  };
  return { add, refusal, reset, busy: submit.busy || keep.busy || attaching };
}
