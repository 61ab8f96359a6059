import type { UnitKind } from '../../../core/quantities/unit.ts';
import { weightScale } from '../../../core/quantities/unit.ts';
import { sinceTheStart } from '../../../core/days/day.ts';
import { resolveRate } from '../../../core/charters/rates.ts';
import type { Activity } from '../../../contract/people.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './contributions.module.css';

interface DerivationProps {
  readonly unit: UnitKind;
  readonly quantity: number;
  readonly rate: number;
  readonly multiplier: number;
  readonly weight: bigint;
  /** Says since when and for whom the rate holds; left out while the form is being filled in. */
  readonly source?: { readonly activity: Activity | undefined; readonly member: number; readonly day: string };
}

/** Where a weight comes from: quantity × rate × multiplier, in words and numbers. */
export function Derivation({ unit, quantity, rate, multiplier, weight, source }: DerivationProps) {
  const { t } = useT();
  const format = useFormat();
  const shownQuantity = unit === 'time' && quantity % 60 !== 0 ? format.exactDuration(quantity) : format.quantity(quantity, unit);
  const terms = [
    { key: 'quantity', words: t('contributions:field.quantity'), figure: shownQuantity },
    { key: 'rate', words: t(`contributions:derivation.rate.${unit}`), figure: `×\u00a0${format.rate(rate, unit)}` },
    { key: 'multiplier', words: t('contributions:derivation.multiplier'), figure: format.multiplier(multiplier) },
    { key: 'weight', words: t('contributions:field.weight'), figure: `=\u00a0${format.weight(weight)}` },
  ];
  return (
    <div className={classes['derivation']}>
      <dl className={classes['terms']}>
        {terms.map(({ key, words, figure }) => (
          <div key={key} data-term={key}>
            <dt>{words}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {source && <RateSource {...source} rate={rate} multiplier={multiplier} />}
      {weight % weightScale !== 0n && <p className={classes['soft']}>{t('contributions:derivation.rounded')}</p>}
    </div>
  );
}

/** Which dated rate applied; left out when a later one, set for the same day, hides it. */
function RateSource({
  activity,
  member,
  day,
  rate,
  multiplier,
}: NonNullable<DerivationProps['source']> & { readonly rate: number; readonly multiplier: number }) {
  const { t } = useT();
  const format = useFormat();
  const found = activity && resolveRate(activity.rates, activity.number, member, day);
  if (!found || found.rate !== rate || found.multiplier !== multiplier) return null;
  const everyone = found.member === null;
  if (found.from === sinceTheStart)
    return (
      <p className={classes['soft']}>
        {t(everyone ? 'contributions:derivation.forEveryoneAlways' : 'contributions:derivation.forMemberAlways')}
      </p>
    );
  return (
    <p className={classes['soft']}>
      {t(everyone ? 'contributions:derivation.forEveryone' : 'contributions:derivation.forMember', { day: format.day(found.from, 'long') })}
    </p>
  );
}
