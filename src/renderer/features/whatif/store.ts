import { create } from 'zustand';
import type { Trial, TrialAnswer } from '../../../contract/charters.ts';
import { reduce, type TrialAction, type TrialState } from './trialState.ts';

interface WhatIf {
  /** Null until the book has said what to begin from. */
  readonly state: TrialState | null;
  readonly begin: (state: TrialState) => void;
  readonly act: (action: TrialAction) => void;
}

/** The trial that is being set up: it stays while one looks at other screens, and ends with the program. */
export const useWhatIf = create<WhatIf>()((set) => ({
  state: null,
  begin: (state) => set({ state }),
  act: (action) => set(({ state }) => ({ state: state && reduce(state, action) })),
}));

/** One part of the trial; only for what is drawn once there is one. */
export function useTrialPart<Part>(pick: (state: TrialState) => Part): Part {
  return useWhatIf(({ state }) => {
    if (!state) throw new Error('a part of the trial was drawn before there was one');
    return pick(state);
  });
}

export const act = (action: TrialAction): void => useWhatIf.getState().act(action);

interface Answered {
  readonly trial: Trial;
  readonly answer: TrialAnswer;
}

interface AnswerStore {
  /** The last answer: it stays in sight while the next one is computed. */
  readonly answered: Answered | null;
  /** Why the latest question has none. */
  readonly error: unknown;
}

export const useAnswer = create<AnswerStore>()(() => ({ answered: null, error: null }));
