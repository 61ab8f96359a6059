import { v7 } from 'uuid';
import type { Clock } from '../app/context.ts';

/** The machine's clock: `today` is the calendar day where the machine is. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  },
};

export const newId = (): string => v7();
