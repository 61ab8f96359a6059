import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, Loaded, Notice, Stack } from '../../ui/index.ts';

const backupsShown = 5;

/** A book that cannot be opened, or is no longer there: why, and the way back to what it held. */
export function Rescue({ shelfId, sentence }: { readonly shelfId: string; readonly sentence: string }) {
  const { t } = useT();
  const format = useFormat();
  const backups = useRead('books.backups', { shelfId });
  const restore = useCommand('books.restoreCopy');
  return (
    <Stack gap="small">
      {sentence !== '' && <Notice tone="danger">{sentence}</Notice>}
      <Loaded read={backups}>
        {(list) =>
          list.length === 0 ? (
            <p>{t('start:rescue.none')}</p>
          ) : (
            <>
              <p>{t('start:rescue.text')}</p>
              <Stack gap="small">
                {list.slice(0, backupsShown).map((backup) => (
                  <div key={backup.id}>
                    <Button kind="secondary" busy={restore.busy} onClick={() => void restore.run({ backupId: backup.id, shelfId })}>
                      {t('start:rescue.restore', { when: format.instant(backup.at) })}
                    </Button>
                  </div>
                ))}
              </Stack>
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}
