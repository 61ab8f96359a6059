import { useEffect } from 'react';
import type { Trial, TrialAnswer } from '../../../contract/charters.ts';
import { call } from '../../rpc/client.ts';
import { useBook } from '../../rpc/queries.ts';
import { latestWins } from './latest.ts';
import { useAnswer, useWhatIf } from './store.ts';
import { trialOf } from './trialState.ts';

/** Asks the book whenever the trial or the book changes. It listens to the store itself: no draw stands between a slider and its question. */
export function useTrialRun(): void {
  const { bookId, seq } = useBook();
  useEffect(() => {
    const run = latestWins<Trial, TrialAnswer>(
      (trial) => call('charters.try', trial),
      (told) => {
        if ('answer' in told) useAnswer.setState({ answered: { trial: told.question, answer: told.answer }, error: null });
        else if (told.last) useAnswer.setState({ error: told.error });
      },
    );
    const ask = (): void => {
      const { state } = useWhatIf.getState();
      if (state?.book === bookId && state.from <= state.to) run.ask(trialOf(state));
    };
    ask();
    const leave = useWhatIf.subscribe(ask);
    return () => {
      leave();
      run.stop();
    };
  }, [bookId, seq]);
  // Another book's answer is nobody's any more.
  useEffect(() => () => useAnswer.setState({ answered: null, error: null }), [bookId]);
}
