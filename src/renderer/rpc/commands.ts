import { useCallback, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useT } from '../i18n/useT.ts';
import type { RefusedData } from '../../contract/base.ts';
import { changeWords } from '../../contract/changes/index.ts';
import { sentence } from '../../contract/sentences/index.ts';
import type { Session } from '../../contract/session.ts';
import { usePreferences } from '../state/preferences.ts';
import { showToast, useToasts, type Toast } from '../state/toasts.ts';
import { translate } from '../i18n/index.ts';
import { call, refusalOf, type InputOf, type OperationName, type OutputOf } from './client.ts';
import { useConnection, whenOpen } from './connection.ts';
import { putSession, queryClient, readAgain } from './queries.ts';

type WithoutId<Input> = Input extends { id: string } ? Omit<Input, 'id'> & { readonly id?: string } : Input;

interface CommandOptions<Output> {
  /** What the toast says when it is done. Without it, and without undo, nothing is said. */
  readonly said?: (output: Output) => string;
  /** Offers Undo in the toast: for every change that is not a signature. */
  readonly undoable?: boolean;
  /** The form shows the sentence itself, beside its field; otherwise it comes as a toast. */
  readonly inPlace?: boolean;
}

export interface Command<Name extends OperationName> {
  /** Answers the output, or undefined when it was refused or failed (which was then shown). */
  readonly run: (input: WithoutId<InputOf<Name>>) => Promise<OutputOf<Name> | undefined>;
  readonly busy: boolean;
  readonly refusal: RefusedData | null;
  /** The refusal in the reader's language, or ''. */
  readonly sentence: string;
  readonly reset: () => void;
}

/** Runs one command of the book: `const add = useCommand('members.add', { undoable: true, said: (output) => … })`. */
export function useCommand<Name extends OperationName>(name: Name, options: CommandOptions<OutputOf<Name>> = {}): Command<Name> {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusedData | null>(null);
  const language = usePreferences((preferences) => preferences.language);
  const { said, undoable = false, inPlace = false } = options;
  const run = async (input: WithoutId<InputOf<Name>>): Promise<OutputOf<Name> | undefined> => {
    setBusy(true);
    setRefusal(null);
    try {
      const output = await send(name, withId(input) as InputOf<Name>);
      afterCommand(output);
      if (said || undoable) sayDone(said?.(output) ?? translate('common:done'), undoable ? (output as { seq?: number }).seq : undefined);
      return output;
    } catch (error) {
      const refused = refusalOf(error);
      if (refused) setRefusal(refused);
      if (!refused || !inPlace) showToast({ kind: 'refused', text: errorSentence(error) });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const reset = useCallback(() => setRefusal(null), []);
  return { run, busy, refusal, sentence: refusal ? sentence(refusal.code, refusal.details, language) : '', reset };
}

/** What went wrong, in the language in force: the refusal's sentence, or that it is our mistake. */
export function errorSentence(error: unknown): string {
  const refused = refusalOf(error);
  if (refused) return sentence(refused.code, refused.details, usePreferences.getState().language);
  return translate(useConnection.getState().state === 'open' ? 'common:unexpected' : 'common:connection.failed');
}

/** The sentence of an error that a query met, following a change of language. */
export function useErrorSentence(error: unknown): string {
  useT();
  return error ? errorSentence(error) : '';
}

/** Undoes the last change, or the one named: a toast's button, Ctrl+Z, the menu. What was undone can be done again from the toast. */
export async function undo(seq?: number): Promise<void> {
  const offerRedo = (undone: number) => ({ label: translate('common:redo.action'), seq: undone, run: () => void redo(undone) });
  await takeBack('undo', seq, offerRedo);
}

/** Does again what the last undo took back, or the one named. */
export async function redo(seq?: number): Promise<void> {
  await takeBack('redo', seq, (done) => ({ label: translate('common:undo.action'), seq: done, run: () => void undo(done) }));
}

async function takeBack(
  way: 'undo' | 'redo',
  seq: number | undefined,
  offer: (done: number) => NonNullable<Toast['action']>,
): Promise<void> {
  try {
    const history = await call('undo.list', { limit: 50 });
    const change = seq === undefined ? history[way][0] : history[way].find((one) => one.seq === seq);
    const target = seq ?? change?.seq;
    if (target === undefined) {
      showToast({ kind: 'notice', text: translate(`common:${way}.nothing`) });
      return;
    }
    const done = await send(`undo.${way}`, { id: uuidv7(), seq: target });
    useToasts.getState().settle(target);
    await readAgain();
    const { language } = usePreferences.getState();
    const text = change ? translate(`common:${way}.did`, { what: changeWords(change, language) }) : translate(`common:${way}.done`);
    showToast({ kind: 'done', text, action: offer(done.seq) });
  } catch (error) {
    showToast({ kind: 'refused', text: errorSentence(error) });
  }
}

/** A command may be sent twice, because its id makes the second time answer the first: so a lost answer is simply asked again. */
async function send<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  try {
    return await call(name, input);
  } catch (error) {
    if (refusalOf(error) || useConnection.getState().state === 'open') throw error;
    await whenOpen();
    return call(name, input);
  }
}

function withId(input: unknown): unknown {
  return typeof input === 'object' && input !== null && !('id' in input) ? { id: uuidv7(), ...input } : input;
}

function afterCommand(output: unknown): void {
  if (isSession(output)) putSession(output);
  else void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session.get' });
}

function isSession(output: unknown): output is Session {
  return typeof output === 'object' && output !== null && 'host' in output && 'dialogs' in output;
}

function sayDone(text: string, seq: number | undefined): void {
  showToast({
    kind: 'done',
    text,
    ...(seq === undefined ? {} : { action: { label: translate('common:undo.action'), seq, run: () => void undo(seq) } }),
  });
}
