import { useState } from 'react';
import type { ImportBatch } from '../../../contract/imports.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { Badge, Button, Card, ConfirmDialog, DataTable, Door, Loaded, type Column } from '../../ui/index.ts';
import classes from './imports.module.css';
import { CircleMinus } from 'lucide-react';

/** What came in before; each can be taken back whole while its period is open. */
export function History({ mayImport }: { readonly mayImport: boolean }) {
  const { t } = useT();
  const list = useRead('imports.list');
  const [asked, setAsked] = useState<ImportBatch | null>(null);
  return (
    <Loaded read={list}>
      {(batches) =>
        batches.length === 0 ? null : (
          <Card title={t('imports:history.title')}>
            <BatchTable batches={batches} mayImport={mayImport} onTakeBack={setAsked} />
            {asked && <TakeBackDialog batch={asked} onClose={() => setAsked(null)} />}
          </Card>
        )
      }
    </Loaded>
  );
}

function BatchTable({
  batches,
  mayImport,
  onTakeBack,
}: {
  readonly batches: readonly ImportBatch[];
  readonly mayImport: boolean;
  readonly onTakeBack: (batch: ImportBatch) => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const columns: Column<ImportBatch>[] = [
    { key: 'number', head: t('imports:history.number'), numeric: true, width: '4rem', wideOnly: true, cell: (batch) => batch.number },
    {
      key: 'file',
      head: t('imports:history.file'),
      cell: (batch) => (
        <div className={classes['stacked']}>
          <span>{batch.fileName}</span>
          <span className={classes['soft']}>{format.instant(batch.at)}</span>
        </div>
      ),
    },
    { key: 'project', head: t('imports:field.project'), wideOnly: true, cell: (batch) => batch.project },
    {
      key: 'rows',
      head: t('imports:history.rows'),
      numeric: true,
      cell: (batch) =>
        batch.takenBack ? (
          format.number(batch.rows)
        ) : (
          <Door to="/contributions" search={{ batch: batch.number }}>
            {format.number(batch.rows)}
          </Door>
        ),
    },
    {
      key: 'state',
      head: t('imports:history.state'),
      width: '10rem',
      cell: (batch) =>
        batch.takenBack ? (
          <Badge icon={CircleMinus}>{t('imports:history.takenBack')}</Badge>
        ) : mayImport ? (
          <Button small label={t('imports:takeBack.named', { number: batch.number })} onClick={() => onTakeBack(batch)}>
            {t('imports:takeBack.action')}
          </Button>
        ) : null,
    },
  ];
  return <DataTable label={t('imports:history.title')} rows={batches.toReversed()} rowKey={(batch) => batch.number} columns={columns} />;
}

/** A big step, so it is asked first; still it can be undone. */
export function TakeBackDialog({
  batch,
  onClose,
  onDone,
}: {
  readonly batch: { readonly number: number; readonly rows: number; readonly fileName: string };
  readonly onClose: () => void;
  readonly onDone?: () => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const takeBack = useCommand('imports.takeBack', { undoable: true, said: () => t('imports:takeBack.said', { number: batch.number }) });
  const run = async (): Promise<void> => {
    if (await takeBack.run({ batch: batch.number })) onDone?.();
  };
  return (
    <ConfirmDialog
      open
      title={t('imports:takeBack.title', { number: batch.number })}
      text={
        <p className={classes['text']}>
          {t('imports:takeBack.text', { count: batch.rows, rows: format.number(batch.rows), name: batch.fileName })}
        </p>
      }
      confirm={t('imports:takeBack.action')}
      danger
      onConfirm={run}
      onClose={onClose}
    />
  );
}
