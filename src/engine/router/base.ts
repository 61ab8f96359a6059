import { ORPCError, implement } from '@orpc/server';
import { contract } from '../../contract/index.ts';
import { Refused } from '../../core/refusals/refusal.ts';
import type { Desk } from '../desk.ts';

/** What each operation is given: the desk of the running program. */
export interface RouterContext {
  readonly desk: Desk;
}

export const api = implement(contract).$context<RouterContext>();

/** A refusal as the contract's named error; anything else is our bug, logged with a reference that the page can quote. */
export function answerError(error: unknown): unknown {
  if (error instanceof Refused) return new ORPCError('REFUSED', { status: 422, message: error.refusal.code, data: error.refusal });
  if (error instanceof ORPCError) return error;
  const reference = Math.floor(performance.timeOrigin + performance.now()).toString(36);
  process.stderr.write(`[${reference}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: reference });
}

/** Runs a reading operation and turns what goes wrong into an answer. */
export function answering<Input, Output>(work: (desk: Desk, input: Input) => Output | Promise<Output>) {
  return async ({ context, input }: { context: RouterContext; input: Input }): Promise<Output> => {
    try {
      while (context.desk.held) await context.desk.held;
      return await work(context.desk, input);
    } catch (error) {
      throw answerError(error);
    }
  };
}

/** The same for what changes something: every page then hears of it. */
export function changing<Input, Output>(work: (desk: Desk, input: Input) => Output | Promise<Output>) {
  return answering<Input, Output>(async (desk, input) => {
    const output = await work(desk, input);
    desk.tell();
    return output;
  });
}

/** The same for a stream; leaving it early ends the work inside. */
export function streaming<Input, Item>(work: (desk: Desk, input: Input, signal: AbortSignal | undefined) => AsyncGenerator<Item, void>) {
  return async function* ({
    context,
    input,
    signal,
  }: {
    context: RouterContext;
    input: Input;
    signal?: AbortSignal | undefined;
  }): AsyncGenerator<Item, void> {
    try {
      while (context.desk.held) await context.desk.held;
      yield* work(context.desk, input, signal);
    } catch (error) {
      throw answerError(error);
    }
  };
}
