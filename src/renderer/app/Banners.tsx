import { useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { useCommand } from '../rpc/commands.ts';
import { useBook, useSession } from '../rpc/queries.ts';
import { Button, ButtonLink, ConfirmDialog, Notice } from '../ui/index.ts';
import classes from './Shell.module.css';

/** What must be known about this book before anything else: it cannot be written, something is missing, or it is the sample. */
export function Banners() {
  const { t } = useT();
  const book = useBook();
  const format = useFormat();
  const session = useSession().data;
  const choose = useCommand('books.choose');
  const close = useCommand('books.close');
  const accept = useCommand('books.acceptBehind');
  const [asking, setAsking] = useState(false);
  const { behind, readOnly } = book;
  const readOnlyHere = readOnly !== 'no' && readOnly !== 'behind' ? readOnly : null;
  if (!behind && !readOnlyHere && !book.sample) return null;
  const openOther = (): void => void (session?.dialogs ? choose.run(undefined) : close.run(undefined));
  return (
    <div className={classes['banners']}>
      {behind && (
        <Notice
          tone="danger"
          action={
            <>
              <Button small onClick={openOther}>
                {t('shell:banner.openOther')}
              </Button>
              <ButtonLink small to="/settings" search={{ section: 'backups' }}>
                {t('shell:banner.backups')}
              </ButtonLink>
              <Button small onClick={() => setAsking(true)}>
                {t('shell:banner.acceptBehind')}
              </Button>
            </>
          }
        >
          {t('shell:banner.behind', { count: behind.missing, since: format.instant(behind.since) })}
        </Notice>
      )}
      {readOnlyHere && <Notice tone="warning">{t(`shell:banner.${readOnlyHere}`)}</Notice>}
      {book.sample && <Notice>{t('shell:banner.sample')}</Notice>}
      {behind && (
        <ConfirmDialog
          open={asking}
          title={t('shell:banner.acceptTitle')}
          text={t('shell:banner.acceptText', { count: behind.missing })}
          confirm={t('shell:banner.acceptBehind')}
          danger
          onConfirm={async () => void (await accept.run(undefined))}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
