import type { Rate } from '../../../contract/people.ts';
import { sinceTheStart } from '../../../core/days/day.ts';
import type { UnitKind } from '../../../core/quantities/unit.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';

/** A rate with its multiplier and its first day, as people say them: "20,00 € an hour, × 2", "since the start". */
export function useRateWords() {
  const { t } = useT();
  const format = useFormat();
  return {
    rate: (rate: Pick<Rate, 'rate' | 'multiplier'>, unit: UnitKind): string => {
      const per = t(`members:rate.per.${unit}`, { rate: format.rate(rate.rate, unit) });
      return rate.multiplier === 100 ? per : t('members:rate.times', { rate: per, multiplier: format.multiplier(rate.multiplier) });
    },
    from: (day: string): string =>
      day === sinceTheStart ? t('members:rate.sinceStart') : t('members:rate.from', { day: format.day(day) }),
  };
}
