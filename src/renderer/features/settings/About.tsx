import { version } from '../../../../package.json';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useBook, useSession } from '../../rpc/queries.ts';
import { Card, Facts, Stack } from '../../ui/index.ts';
import classes from './settings.module.css';

/** What this program is, and which book is open. */
export function About() {
  const { t } = useT();
  const format = useFormat();
  const book = useBook();
  const host = useSession().data?.host ?? 'browser';
  return (
    <Stack gap="large">
      <Card title={t('settings:about.title')}>
        <Stack>
          <p className={classes['lead']}>{t('settings:about.text')}</p>
          <Facts
            facts={[
              [t('settings:about.version'), version],
              [t('settings:about.runs'), t(`settings:about.host.${host}`)],
              [t('settings:about.licence'), t('settings:about.licenceText')],
              [t('settings:about.type'), t('settings:about.typeText')],
            ]}
          />
        </Stack>
      </Card>
      <Card title={t('settings:about.book')}>
        <Facts
          facts={[
            [t('settings:about.file'), book.fileName],
            [
              t('settings:about.id'),
              <code key="id" className={classes['hash']}>
                {book.bookId}
              </code>,
            ],
            [t('settings:about.entries'), format.number(book.seq)],
          ]}
        />
      </Card>
    </Stack>
  );
}
