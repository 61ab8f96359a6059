import { sentence } from '../../../contract/sentences/index.ts';
import type { Contribution } from '../../../contract/contributions.ts';
import { refusalOf } from '../../rpc/client.ts';
import { useRead } from '../../rpc/queries.ts';
import { usePreferences } from '../../state/preferences.ts';
import { inputOf, type FormValues } from './formValues.ts';

export interface Weighed {
  readonly answer: { readonly weight: bigint; readonly rate: number; readonly multiplier: number } | undefined;
  readonly refusal: { readonly code: string; readonly words: string } | undefined;
}

/** What the book would say to these values, asked as they are typed. */
export function useWeighed(values: FormValues, given?: Contribution): Weighed {
  const language = usePreferences((preferences) => preferences.language);
  const input = inputOf({ ...values, note: '' });
  const read = useRead('contributions.weigh', input ?? { member: 1, project: 1, activity: 1, day: '2000-01-01', quantity: 1, note: '' }, {
    enabled: input !== undefined,
    keep: true,
  });
  const refusal = input && !read.data ? refusalOf(read.error) : null;
  // What is being changed still counts in its day, so the sum of hours may look too large until it is really saved.
  const counted = typeof given?.number === 'number' && refusal?.code === 'DAY_OVER_24_HOURS';
  return {
    answer: input ? read.data : undefined,
    refusal: refusal && !counted ? { code: refusal.code, words: sentence(refusal.code, refusal.details, language) } : undefined,
  };
}
