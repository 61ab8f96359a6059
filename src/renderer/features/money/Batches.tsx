import { RotateCcw } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, Card, DataTable } from '../../ui/index.ts';

/** Files that were brought in, each of which can be taken back whole. */
export function Batches({ mayWrite }: { readonly mayWrite: boolean }) {
  const { t } = useT();
  const format = useFormat();
  const batches = useRead('money.batches').data?.filter((batch) => batch.format !== 'hand') ?? [];
  const takeBack = useCommand('money.takeBack', { undoable: true, said: () => t('money:batches.done') });
  if (batches.length === 0) return null;
  return (
    <Card title={t('money:batches.title')}>
      <DataTable
        label={t('money:batches.title')}
        rows={batches}
        rowKey={(batch) => batch.seq}
        columns={[
          { key: 'file', head: t('money:batches.file'), cell: (batch) => batch.fileName },
          { key: 'at', head: t('money:batches.at'), wideOnly: true, cell: (batch) => format.instant(batch.at) },
          { key: 'lines', head: t('money:lines'), numeric: true, cell: (batch) => format.number(batch.lines) },
          {
            key: 'action',
            head: t('money:batches.action'),
            cell: (batch) =>
              batch.removed ? (
                t('money:batches.removed')
              ) : mayWrite ? (
                <Button
                  small
                  icon={RotateCcw}
                  label={t('money:batches.takeBackOf', { name: batch.fileName })}
                  busy={takeBack.busy}
                  onClick={() => void takeBack.run({ batch: batch.seq })}
                >
                  {t('money:batches.takeBack')}
                </Button>
              ) : (
                ''
              ),
          },
        ]}
      />
    </Card>
  );
}
