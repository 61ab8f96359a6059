import { useT } from '../../i18n/useT.ts';
import { SegmentedField, SelectField } from '../../ui/index.ts';
import type { Names } from '../contributions/names.ts';
import classes from './approvals.module.css';

export interface Choice {
  readonly by: 'week' | 'month';
  readonly member: number | null;
  readonly project: number | null;
}

/** Whether by weeks or by months, and of whom: what a group does each Monday, or once a month. */
export function QueueFilter({
  names,
  choice,
  onChoose,
}: {
  readonly names: Names;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}) {
  const { t } = useT();
  const number = (value: string): number | null => (value === 'all' ? null : Number(value));
  return (
    <div className={classes['filter']}>
      <SegmentedField
        label={t('approvals:filter.by')}
        value={choice.by}
        onChange={(by) => onChoose({ ...choice, by })}
        options={[
          { value: 'week', label: t('approvals:filter.week') },
          { value: 'month', label: t('approvals:filter.month') },
        ]}
      />
      <SelectField
        label={t('approvals:filter.member')}
        value={choice.member === null ? 'all' : String(choice.member)}
        onChange={(value) => onChoose({ ...choice, member: number(value) })}
        options={[
          { value: 'all', label: t('approvals:filter.everyone') },
          ...names.members.map((member) => ({ value: String(member.number), label: member.name })),
        ]}
      />
      <SelectField
        label={t('approvals:filter.project')}
        value={choice.project === null ? 'all' : String(choice.project)}
        onChange={(value) => onChoose({ ...choice, project: number(value) })}
        options={[
          { value: 'all', label: t('approvals:filter.everyProject') },
          ...names.projects.map((project) => ({ value: String(project.number), label: project.name })),
        ]}
      />
    </div>
  );
}
