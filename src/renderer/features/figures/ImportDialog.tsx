import { useState } from 'react';
import type { FiguresPlan } from '../../../contract/charters.ts';
import { sentence } from '../../../contract/sentences/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence, useCommand } from '../../rpc/commands.ts';
import { useBook } from '../../rpc/queries.ts';
import { addDays } from '../../../core/days/day.ts';
import { Badge, Button, ChoiceField, DataTable, DateField, Dialog, FileDrop, Notice, Stack } from '../../ui/index.ts';
import type { AskedFigure } from './values.ts';
import classes from './figures.module.css';

interface Planned {
  readonly file: File;
  readonly plan: FiguresPlan;
}

type DateOrder = 'dmy' | 'mdy';

const largestBytes = 8 * 1024 * 1024;

/** A file of figures: read, shown row by row with what each would do, and only then written, as one batch. */
export function ImportDialog({
  asked,
  day: firstDay,
  onClose,
}: {
  readonly asked: readonly AskedFigure[];
  readonly day: string;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const { lastClosedDay } = useBook();
  const [day, setDay] = useState<string | null>(firstDay);
  const [dateOrder, setDateOrder] = useState<DateOrder | null>(null);
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [problem, setProblem] = useState('');
  const [reading, setReading] = useState(false);
  const write = useCommand('figures.import', {
    undoable: true,
    inPlace: true,
    said: (output) => t('figures:import.done', { count: output.added }),
  });
  const plan = async (file: File, on: string | null, order: DateOrder | null): Promise<void> => {
    setProblem('');
    setReading(true);
    try {
      setPlanned({ file, plan: await call('figures.plan', { file, day: on, dateOrder: order }) });
    } catch (error) {
      setPlanned(null);
      setProblem(errorSentence(error));
    } finally {
      setReading(false);
    }
  };
  const take = async ([file]: readonly File[]): Promise<void> => {
    // Another file is written in its own way.
    setDateOrder(null);
    if (file) await plan(file, day, null);
  };
  const changeDay = (next: string | null): void => {
    setDay(next);
    if (planned) void plan(planned.file, next, dateOrder);
  };
  const changeOrder = (next: DateOrder): void => {
    setDateOrder(next);
    if (planned) void plan(planned.file, day, next);
  };
  const ambiguous = dateOrder !== null || (planned?.plan.refused.some(({ refusal }) => refusal.code === 'DATE_AMBIGUOUS') ?? false);
  const news = planned?.plan.rows.filter((row) => row.state !== 'same').length ?? 0;
  const run = async (): Promise<void> => {
    if (!planned) return;
    if (await write.run({ file: planned.file, day, dateOrder })) onClose();
  };
  const labels = new Map(asked.map((figure) => [figure.name, format.label(figure.label)]));
  return (
    <Dialog
      open
      title={t('figures:import.title')}
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" busy={write.busy} disabled={news === 0 || reading} onClick={() => void run()}>
            {t('figures:import.submit', { count: news })}
          </Button>
        </>
      }
    >
      <Stack>
        <p className={classes['lead']}>{t('figures:import.text')}</p>
        <p className={classes['before']}>
          {t('figures:import.columns', { names: format.list(asked.map((figure) => format.label(figure.label))) })}
        </p>
        <div className={classes['day']}>
          <DateField
            label={t('figures:import.day')}
            hint={t('figures:import.dayHint')}
            value={day}
            onChange={changeDay}
            {...(lastClosedDay === null ? {} : { earliest: addDays(lastClosedDay, 1) })}
          />
        </div>
        <FileDrop
          label={planned ? t('figures:import.other') : t('figures:import.file')}
          accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
          largestBytes={largestBytes}
          onFiles={(files) => void take(files)}
        />
        {problem && <Notice tone="danger">{problem}</Notice>}
        {write.sentence && <Notice tone="danger">{write.sentence}</Notice>}
        {planned && ambiguous && (
          <ChoiceField
            label={t('imports:ambiguous.label')}
            hint={t('imports:ambiguous.hint')}
            value={dateOrder}
            onChange={changeOrder}
            options={[
              { value: 'dmy', label: t('imports:order.dmy'), text: t('imports:ambiguous.dmy') },
              { value: 'mdy', label: t('imports:order.mdy'), text: t('imports:ambiguous.mdy') },
            ]}
          />
        )}
        {planned && (
          <>
            <p aria-live="polite">
              {t('figures:import.found', {
                name: planned.file.name,
                news,
                same: planned.plan.rows.length - news,
                refused: planned.plan.refused.length,
              })}
            </p>
            {planned.plan.refused.length > 0 && (
              <Notice tone="warning">
                {t('figures:import.refused')}
                <ul className={classes['refused']}>
                  {planned.plan.refused.map(({ row, refusal }) => (
                    <li key={`${row} ${refusal.code}`}>
                      {t('figures:import.row', { row, sentence: sentence(refusal.code, refusal.details, format.language) })}
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            {planned.plan.rows.length > 0 && (
              <DataTable
                label={t('figures:import.title')}
                rows={planned.plan.rows}
                rowKey={(row) => `${row.row} ${row.name} ${row.member ?? 0} ${row.day}`}
                columns={[
                  { key: 'row', head: t('figures:import.rowHead'), numeric: true, width: '4rem', wideOnly: true, cell: (row) => row.row },
                  {
                    key: 'member',
                    head: t('figures:member'),
                    cell: (row) => (row.member === null ? t('figures:cooperative') : row.memberName),
                  },
                  { key: 'figure', head: t('figures:figure'), cell: (row) => labels.get(row.name) ?? row.name },
                  { key: 'day', head: t('figures:dayHead'), wideOnly: true, cell: (row) => format.day(row.day) },
                  {
                    key: 'value',
                    head: t('figures:value'),
                    numeric: true,
                    cell: (row) => (
                      <span className={classes['cell']}>
                        <span>{format.decimal(row.value)}</span>
                        {row.state === 'changed' && row.before !== null && (
                          <span className={classes['before']}>{t('figures:import.was', { value: format.decimal(row.before) })}</span>
                        )}
                      </span>
                    ),
                  },
                  {
                    key: 'state',
                    head: t('figures:batches.state'),
                    cell: (row) => <Badge>{t(`figures:import.state.${row.state}`)}</Badge>,
                  },
                ]}
              />
            )}
          </>
        )}
      </Stack>
    </Dialog>
  );
}
