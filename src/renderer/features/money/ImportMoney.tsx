import { useState } from 'react';
import type { MoneyPreview, PlannedMoney } from '../../../contract/money.ts';
import { sentence } from '../../../contract/sentences/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { call, refusalOf } from '../../rpc/client.ts';
import { errorSentence, useCommand } from '../../rpc/commands.ts';
import { sendFile } from '../../rpc/upload.ts';
import { Badge, Button, CheckField, DataTable, DayText, Dialog, FileDrop, Money, Notice, SegmentedField, Stack } from '../../ui/index.ts';
import classes from './money.module.css';

const largestBytes = 100 * 1024 * 1024;

/** A bank's file: read, shown movement by movement with what each would be, and only then written, as one batch. */
export function ImportMoney({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const [sent, setSent] = useState<{ readonly upload: string; readonly name: string } | null>(null);
  const [preview, setPreview] = useState<MoneyPreview | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [matched, setMatched] = useState<ReadonlySet<number>>(new Set());
  const [order, setOrder] = useState<'dmy' | 'mdy' | null>(null);
  const [asksOrder, setAsksOrder] = useState(false);
  const [problem, setProblem] = useState('');
  const [reading, setReading] = useState(false);
  const write = useCommand('money.apply', {
    undoable: true,
    inPlace: true,
    said: (output) => t('money:import.done', { count: output.added }),
  });
  const read = async (upload: string, dateOrder: 'dmy' | 'mdy' | null): Promise<void> => {
    setProblem('');
    setReading(true);
    try {
      const found = await call('money.preview', { upload, dateOrder });
      setPreview(found);
      setAsksOrder((before) => before || found.dateOrder === 'undecided');
      setChosen(new Set(found.lines.filter((line) => line.state === 'new').map((line) => line.row)));
      setMatched(new Set());
    } catch (error) {
      setPreview(null);
      if (refusalOf(error)?.code === 'DATE_AMBIGUOUS') setAsksOrder(true);
      setProblem(errorSentence(error));
    } finally {
      setReading(false);
    }
  };
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    setAsksOrder(false);
    setOrder(null);
    setReading(true);
    try {
      const upload = await sendFile(file);
      setSent({ upload, name: file.name });
      await read(upload, null);
    } catch (error) {
      setReading(false);
      setProblem(errorSentence(error));
    }
  };
  const answer = (next: 'dmy' | 'mdy'): void => {
    setOrder(next);
    if (sent) void read(sent.upload, next);
  };
  const run = async (): Promise<void> => {
    if (!preview) return;
    const settles = new Map(preview.lines.map((line) => [line.row, line.settles?.number ?? null]));
    const rows = [...chosen].map((row) => ({ row, settles: matched.has(row) ? (settles.get(row) ?? null) : null, project: null }));
    if (await write.run({ upload: preview.upload, chosen: rows })) onClose();
  };
  return (
    <Dialog
      open
      title={t('money:import.title')}
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" busy={write.busy} disabled={chosen.size === 0 || reading || !preview} onClick={() => void run()}>
            {t('money:import.submit', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <Stack>
        <p className={classes['lead']}>{t('money:import.text')}</p>
        <FileDrop
          label={preview ? t('money:import.other') : t('money:import.file')}
          accept=".csv,.txt,.tsv,.xlsx,.zip,.ofx,.qfx,.qif,.xml,.camt"
          largestBytes={largestBytes}
          onFiles={(files) => void take(files)}
        />
        {asksOrder && (
          <SegmentedField
            label={t('money:import.order')}
            value={order ?? 'none'}
            onChange={(next) => next !== 'none' && answer(next)}
            options={[
              { value: 'none', label: t('money:import.orderNone') },
              { value: 'dmy', label: t('money:import.dmy') },
              { value: 'mdy', label: t('money:import.mdy') },
            ]}
          />
        )}
        {problem && <Notice tone="danger">{problem}</Notice>}
        {write.sentence && <Notice tone="danger">{write.sentence}</Notice>}
        {preview && <Rows preview={preview} chosen={chosen} onChosen={setChosen} matched={matched} onMatched={setMatched} />}
      </Stack>
    </Dialog>
  );
}

interface RowsProps {
  readonly preview: MoneyPreview;
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (rows: ReadonlySet<number>) => void;
  readonly matched: ReadonlySet<number>;
  readonly onMatched: (rows: ReadonlySet<number>) => void;
}

function Rows({ preview, chosen, onChosen, matched, onMatched }: RowsProps) {
  const { t } = useT();
  const format = useFormat();
  const count = (state: PlannedMoney['state']): number => preview.lines.filter((line) => line.state === state).length;
  const match = (row: number, on: boolean): void => {
    const next = new Set(matched);
    if (on) next.add(row);
    else next.delete(row);
    onMatched(next);
  };
  return (
    <>
      <p aria-live="polite">
        {t('money:import.found', {
          name: preview.fileName,
          format: t(`money:formats.${preview.format}`),
          news: count('new'),
          same: count('alreadyThere'),
          like: count('looksLike'),
          refused: count('refused'),
        })}
      </p>
      <DataTable
        label={t('money:import.title')}
        rows={preview.lines}
        rowKey={(line) => line.row}
        rowName={(line) => `${line.day} ${line.label}`}
        selection={chosen}
        onSelection={onChosen}
        maySelect={(line) => line.state === 'new' || line.state === 'looksLike'}
        plainSelection
        columns={[
          { key: 'day', head: t('money:day'), width: '7.5rem', cell: (line) => (line.day === '' ? '' : <DayText day={line.day} />) },
          {
            key: 'label',
            head: t('money:label'),
            cell: (line) => (
              <span className={classes['cell']}>
                <span>
                  {line.code === null
                    ? line.label
                    : t('money:import.row', { row: line.row, sentence: sentence(line.code, line.details, format.language) })}
                </span>
                {line.settles && chosen.has(line.row) && (
                  <CheckField
                    label={t(`money:import.settles.${line.settles.kind}`, { name: line.settles.name, day: format.day(line.settles.day) })}
                    checked={matched.has(line.row)}
                    onChange={(on) => match(line.row, on)}
                  />
                )}
              </span>
            ),
          },
          {
            key: 'state',
            head: t('money:import.stateHead'),
            wideOnly: true,
            cell: (line) => <Badge>{t(`money:import.state.${line.state}`)}</Badge>,
          },
          {
            key: 'amount',
            head: t('money:amount'),
            numeric: true,
            cell: (line) => (line.code === null ? <Money value={line.amount} /> : ''),
          },
        ]}
      />
    </>
  );
}
