/** Asks one thing at a time: while an answer is awaited only the latest question is kept, and asked as soon as the answer is there. */
export interface Latest<Question> {
  ask(question: Question): void;
  /** Forgets what waits; an answer that is still to come is told to nobody. */
  stop(): void;
}

export type Told<Question, Answer> =
  | { readonly question: Question; readonly answer: Answer; readonly last: boolean }
  | { readonly question: Question; readonly error: unknown; readonly last: boolean };

/** `last` says that nothing newer is waiting: what is told is what the screen asks for now. */
export function latestWins<Question, Answer>(
  run: (question: Question) => Promise<Answer>,
  tell: (told: Told<Question, Answer>) => void,
): Latest<Question> {
  let running = false;
  let stopped = false;
  let waiting: { readonly question: Question } | null = null;
  const start = async (question: Question): Promise<void> => {
    running = true;
    const told = await run(question).then(
      (answer) => ({ question, answer }),
      (error: unknown) => ({ question, error }),
    );
    running = false;
    if (stopped) return;
    const next = waiting;
    waiting = null;
    // The next question leaves before this answer is drawn, so that the one is computed while the other is painted.
    if (next) void start(next.question);
    tell({ ...told, last: next === null });
  };
  return {
    ask(question) {
      if (stopped) return;
      if (running) waiting = { question };
      else void start(question);
    },
    stop() {
      stopped = true;
      waiting = null;
    },
  };
}
