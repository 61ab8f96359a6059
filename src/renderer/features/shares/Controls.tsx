import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import { DateField, SegmentedField, SelectField } from '../../ui/index.ts';
import { useSpan } from './useSpan.ts';
import classes from './shares.module.css';

/** The three questions before any share: up to when, since when, of what. */
export function Controls() {
  const { t } = useT();
  const format = useFormat();
  const { query, openFrom, put } = useSpan();
  const projects = useRead('projects.list').data ?? [];
  const span = query.from === null ? 'start' : query.from === openFrom ? 'open' : 'other';
  const spans = [
    { value: 'start' as const, label: t('shares:span.start') },
    ...(openFrom === null ? [] : [{ value: 'open' as const, label: t('shares:span.open') }]),
    ...(span === 'other' ? [{ value: 'other' as const, label: t('shares:span.other', { from: format.day(query.from ?? '') }) }] : []),
  ];
  return (
    <div className={classes['controls']}>
      {spans.length > 1 && (
        <div className={classes['span']}>
          <span className={classes['controlLabel']} aria-hidden>
            {t('shares:controls.span')}
          </span>
          <SegmentedField
            label={t('shares:controls.span')}
            value={span}
            onChange={(next) => put('from', next === 'open' ? openFrom : next === 'start' ? null : query.from)}
            options={spans}
          />
        </div>
      )}
      <div className={classes['control']}>
        <DateField
          label={t('shares:controls.asOf')}
          value={query.asOf}
          onChange={(day) => put('asOf', day)}
          latest={today()}
          placeholder={t('shares:controls.today')}
        />
      </div>
      {projects.length > 1 && (
        <div className={classes['control']}>
          <SelectField
            label={t('shares:controls.project')}
            value={query.project === null ? 'all' : String(query.project)}
            onChange={(value) => put('project', value === 'all' ? null : Number(value))}
            options={[
              { value: 'all', label: t('shares:controls.allProjects') },
              ...projects.map((project) => ({ value: String(project.number), label: project.name })),
            ]}
          />
        </div>
      )}
    </div>
  );
}
