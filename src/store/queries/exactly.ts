import { Refused } from '../../core/refusals/refusal.ts';

/**
 * A column holds the weight of one member in one project, because approving more is refused; the sum over several may pass 64
 * bits. SQLite then says so instead of wrapping, and the same question is asked by project and added up here, exactly.
 */
export function exactly<Answer>(ask: (finer: boolean) => Answer): Answer {
  try {
    return ask(false);
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'WEIGHT_OVERFLOW') throw error;
    return ask(true);
  }
}
