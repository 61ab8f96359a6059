import { CircleMinus, LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Badge, Button, Card, ConfirmDialog, DataTable } from '../../ui/index.ts';
import type { FigureBatch } from './values.ts';
import classes from './figures.module.css';

/** What was entered or imported, the latest first. Each can be taken back whole, unless a closed period was computed from it. */
export function Batches({ batches, mayLead }: { readonly batches: readonly FigureBatch[]; readonly mayLead: boolean }) {
  const { t } = useT();
  const format = useFormat();
  const [asked, setAsked] = useState<FigureBatch | null>(null);
  const takeBack = useCommand('figures.takeBack', { undoable: true, said: () => t('figures:batches.said') });
  return (
    <Card title={t('figures:batches.title')}>
      <DataTable
        label={t('figures:batches.title')}
        rows={batches.toSorted((a, b) => b.number - a.number)}
        rowKey={(batch) => batch.number}
        columns={[
          {
            key: 'source',
            head: t('figures:batches.source'),
            cell: (batch) => (
              <div className={classes['source']} data-quiet={batch.closed || batch.removed || undefined}>
                <span>{batch.source || t('figures:batches.noSource')}</span>
                <span className={classes['before']}>{format.instant(batch.at)}</span>
              </div>
            ),
          },
          { key: 'rows', head: t('figures:batches.rows'), numeric: true, cell: (batch) => format.number(batch.rows) },
          {
            key: 'state',
            head: t('figures:batches.state'),
            cell: (batch) =>
              batch.removed ? (
                <Badge icon={CircleMinus}>{t('figures:batches.takenBack')}</Badge>
              ) : batch.closed ? (
                <span className={classes['closed']}>
                  <LockKeyhole size={16} aria-hidden /> {t('figures:batches.closed')}
                </span>
              ) : mayLead ? (
                <Button small label={t('figures:batches.takeBackNamed', { number: batch.number })} onClick={() => setAsked(batch)}>
                  {t('figures:batches.takeBack')}
                </Button>
              ) : null,
          },
        ]}
      />
      {asked && (
        <ConfirmDialog
          open
          title={t('figures:batches.askTitle')}
          text={<p>{t('figures:batches.askText', { count: asked.rows, source: asked.source || t('figures:batches.noSource') })}</p>}
          confirm={t('figures:batches.takeBack')}
          danger
          onConfirm={async () => {
            await takeBack.run({ batch: asked.number });
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  );
}
