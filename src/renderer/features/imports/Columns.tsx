import { useState } from 'react';
import { importFields, type ImportField } from '../../../contract/importWords.ts';
import type { ImportMapping, ImportTable } from '../../../contract/imports.ts';
import { useT } from '../../i18n/useT.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import { Button, Card, CheckField, DataTable, Notice, SegmentedField, SelectField, Stack, type Column } from '../../ui/index.ts';
import classes from './imports.module.css';
import type { Import } from './useImport.ts';

type TableColumn = ImportTable['columns'][number] & { readonly place: number };

/** What a table cannot do without: the day, and how long or how much. */
const isEnough = (fields: ReadonlySet<string>): boolean =>
  (fields.has('kind') && fields.has('quantity') && fields.has('day')) ||
  ((fields.has('day') || fields.has('start')) && (fields.has('duration') || fields.has('end')));

/** The columns of the file with a few of their cells, each with what it is: guessed where its name is known, said by the person where not. */
export function Columns({ flow, table }: { readonly flow: Import; readonly table: ImportTable }) {
  const { t } = useT();
  const known = flow.choices.mapping;
  const [fields, setFields] = useState<readonly (ImportField | null)[]>(() => firstFields(table, known));
  const [unit, setUnit] = useState<ImportMapping['durationUnit']>(known?.durationUnit ?? 'h');
  const [headless, setHeadless] = useState(known?.headless ?? false);
  const said = new Set(fields.filter((field) => field !== null));
  const choose = (place: number, value: string): void =>
    // One column only is each thing: chosen again elsewhere, it moves there.
    setFields(
      fields.map((field, index) => (index === place ? (value === 'none' ? null : (value as ImportField)) : field === value ? null : field)),
    );
  const apply = (): void => {
    const columns: ImportMapping['columns'] = {};
    fields.forEach((field, place) => {
      if (field !== null) columns[field] = place;
    });
    flow.mapColumns({ columns, durationUnit: unit, headless });
  };
  const options = [
    { value: 'none', label: t('imports:columns.leftOut') },
    ...importFields.map((field) => ({ value: field, label: t(`imports:columns.field.${field}`) })),
  ];
  const narrow = useNarrowScreen();
  const what = (column: TableColumn) => (
    <SelectField
      hideLabel
      label={t('imports:columns.what', { name: column.name || String(column.place + 1) })}
      value={fields[column.place] ?? 'none'}
      onChange={(value) => choose(column.place, value)}
      options={options}
    />
  );
  const shown: Column<TableColumn>[] = [
    {
      key: 'name',
      head: t('imports:columns.column'),
      cell: (column) => (
        <div className={classes['stacked']}>
          <span className={classes['strong']}>{column.name || t('imports:columns.unnamed', { place: column.place + 1 })}</span>
          <span className={classes['soft']}>
            {column.samples
              .filter((sample) => sample !== '')
              .slice(0, 3)
              .join(' · ')}
          </span>
          {narrow && what(column)}
        </div>
      ),
    },
    ...(narrow ? [] : [{ key: 'field', head: t('imports:columns.is'), width: '15rem', cell: what }]),
  ];
  return (
    <Card title={t('imports:columns.title')}>
      <Stack>
        <p className={classes['soft']}>{t('imports:columns.text')}</p>
        <DataTable
          label={t('imports:columns.title')}
          rows={table.columns.map((column, place) => ({ ...column, place }))}
          rowKey={(column) => column.place}
          columns={shown}
        />
        {said.has('duration') && (
          <SegmentedField
            label={t('imports:columns.unit')}
            value={unit}
            onChange={setUnit}
            options={[
              { value: 'h', label: t('imports:columns.hours') },
              { value: 'min', label: t('imports:columns.minutes') },
              { value: 's', label: t('imports:columns.seconds') },
            ]}
          />
        )}
        <CheckField label={t('imports:columns.headless')} checked={headless} onChange={setHeadless} />
        {!isEnough(said) && <Notice>{t('imports:columns.need')}</Notice>}
        <Stack row gap="small">
          <Button kind="primary" disabled={!isEnough(said)} onClick={apply}>
            {t('imports:columns.apply')}
          </Button>
          {known && <Button onClick={() => flow.mapColumns(null)}>{t('imports:columns.undo')}</Button>}
        </Stack>
      </Stack>
    </Card>
  );
}

function firstFields(table: ImportTable, known: ImportMapping | null): readonly (ImportField | null)[] {
  if (!known)
    return table.columns.map((column, place) =>
      table.columns.findIndex((other) => other.guess === column.guess) === place ? column.guess : null,
    );
  return table.columns.map((_, place) => importFields.find((field) => known.columns[field] === place) ?? null);
}
