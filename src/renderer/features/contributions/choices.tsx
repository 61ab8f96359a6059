import type { Activity, Project } from '../../../contract/people.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { SelectField } from '../../ui/index.ts';

interface ChoiceProps<Item> {
  readonly of: readonly Item[];
  readonly value: number | null;
  readonly onChange: (number: number) => void;
  readonly required?: boolean;
  readonly error?: string;
}
const text = (number: number | null): string | null => (number === null ? null : String(number));

/** One of the activities that are in use, and of the others the one that stands. */
export function ActivityField({ of, value, onChange, ...field }: ChoiceProps<Activity>) {
  const { t } = useT();
  const format = useFormat();
  return (
    <SelectField
      {...field}
      label={t('contributions:field.activity')}
      value={text(value)}
      onChange={(next) => onChange(Number(next))}
      options={of
        .filter((one) => !one.archived || one.number === value)
        .map((one) => ({ value: String(one.number), label: format.label(one.label) }))}
    />
  );
}

/** One of the projects that are in use, and of the others the one that stands. */
export function ProjectField({ of, value, onChange, ...field }: ChoiceProps<Project>) {
  const { t } = useT();
  return (
    <SelectField
      {...field}
      label={t('contributions:field.project')}
      value={text(value)}
      onChange={(next) => onChange(Number(next))}
      options={of.filter((one) => !one.archived || one.number === value).map((one) => ({ value: String(one.number), label: one.name }))}
    />
  );
}
