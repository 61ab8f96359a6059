import type { UnitKind } from '../../../core/quantities/unit.ts';
import { useT } from '../../i18n/useT.ts';
import { AmountField, DurationField, NumberField } from '../../ui/index.ts';

interface QuantityFieldProps {
  readonly unit: UnitKind;
  /** Seconds, minor units or hundredths; null while it cannot be read. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** How much was given, in the unit that the activity is counted in. */
export function QuantityField({ unit, value, onChange, error, autoFocus = false }: QuantityFieldProps) {
  const { t } = useT();
  const shared = { required: true, error, autoFocus };
  if (unit === 'time')
    return (
      <DurationField
        {...shared}
        label={t('contributions:form.duration')}
        placeholder={t('contributions:form.durationHint')}
        value={value}
        onChange={onChange}
      />
    );
  if (unit === 'count')
    return (
      <NumberField
        {...shared}
        label={t('contributions:form.count')}
        placeholder={t('contributions:form.countHint')}
        value={value}
        onChange={onChange}
      />
    );
  return (
    <AmountField
      {...shared}
      label={t('contributions:form.amount')}
      placeholder={t('contributions:form.amountHint')}
      value={value === null ? null : BigInt(value)}
      onChange={(amount) => onChange(amount === null || amount > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(amount))}
    />
  );
}
