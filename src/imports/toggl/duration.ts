import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { readSeconds } from '../quantities/seconds.ts';

/** Duration cells repeat: each text is read once. */
export function durationReader(): (text: string) => bigint | Refusal {
  const known = new Map<string, bigint | Refusal>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = text === '' ? refuse('QUANTITY_NOT_NUMBER', { text }) : readSeconds(text, 'h');
      known.set(text, made);
    }
    return made;
  };
}
