import { Archive, CircleAlert, CircleCheck, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { BackupEntry } from '../../../contract/session.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { Badge, Button, ConfirmDialog, DataTable, EmptyState, Loaded, Stack } from '../../ui/index.ts';
import classes from './settings.module.css';

/** Copies that were made and read back; any can be opened as a copy, beside the book. */
export function Backups() {
  const { t } = useT();
  const format = useFormat();
  const backups = useRead('books.backups');
  const backUp = useCommand('books.backUpNow', { said: () => t('settings:backups.made') });
  const restore = useCommand('books.restoreCopy', { said: () => t('settings:backups.restored') });
  const [asking, setAsking] = useState<BackupEntry | null>(null);
  const now = (
    <Button icon={Archive} busy={backUp.busy} onClick={() => void backUp.run(undefined)}>
      {t('settings:backups.now')}
    </Button>
  );
  return (
    <Stack>
      <div className={classes['headRow']}>
        <p className={classes['lead']}>{t('settings:backups.text')}</p>
        {now}
      </div>
      <Loaded read={backups}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={Archive} text={t('settings:backups.none')} />
          ) : (
            <DataTable
              label={t('settings:tabs.backups')}
              rows={list}
              rowKey={(backup) => backup.id}
              columns={[
                { key: 'at', head: t('settings:backups.at'), cell: (backup) => format.instant(backup.at), sortBy: (backup) => backup.at },
                {
                  key: 'entries',
                  head: t('settings:backups.entries'),
                  numeric: true,
                  wideOnly: true,
                  cell: (backup) => format.number(backup.entries),
                },
                {
                  key: 'bytes',
                  head: t('settings:backups.size'),
                  numeric: true,
                  wideOnly: true,
                  cell: (backup) => format.bytes(backup.bytes),
                },
                {
                  key: 'verified',
                  head: t('settings:backups.state'),
                  wideOnly: true,
                  cell: (backup) =>
                    backup.verified ? (
                      <Badge icon={CircleCheck} tone="good">
                        {t('settings:backups.verified')}
                      </Badge>
                    ) : (
                      <Badge icon={CircleAlert} tone="warning">
                        {t('settings:backups.unverified')}
                      </Badge>
                    ),
                },
                {
                  key: 'restore',
                  head: t('settings:backups.action'),
                  cell: (backup) => (
                    <Button
                      small
                      icon={RotateCcw}
                      label={t('settings:backups.restoreOf', { when: format.instant(backup.at) })}
                      onClick={() => setAsking(backup)}
                    >
                      {t('settings:backups.restore')}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {asking && (
        <ConfirmDialog
          open
          title={t('settings:backups.restoreTitle')}
          text={t('settings:backups.restoreText', { when: format.instant(asking.at) })}
          confirm={t('settings:backups.restore')}
          onConfirm={async () => void (await restore.run({ backupId: asking.id }))}
          onClose={() => setAsking(null)}
        />
      )}
    </Stack>
  );
}
