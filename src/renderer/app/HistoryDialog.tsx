import { Redo2, Undo2 } from 'lucide-react';
import { changeWords } from '../../contract/changes/index.ts';
import type { Change } from '../../contract/session.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { useT } from '../i18n/useT.ts';
import { redo, undo } from '../rpc/commands.ts';
import { useRead } from '../rpc/queries.ts';
import { usePreferences } from '../state/preferences.ts';
import { Button, Dialog, Loaded, Stack } from '../ui/index.ts';
import classes from './HistoryDialog.module.css';

const shown = 20;

/** What Ctrl+Z and Ctrl+Shift+Z would do, one after the other, in words. Each can also be undone by itself while nothing stands on it. */
export function HistoryDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('shell:history.title')}>
      {open && <History />}
    </Dialog>
  );
}

function History() {
  const { t } = useT();
  const history = useRead('undo.list', { limit: shown }, { keep: true });
  return (
    <Stack>
      <p className={classes['soft']}>{t('shell:history.text')}</p>
      <Loaded read={history}>
        {(list) => (
          <>
            <Changes title={t('shell:history.redo')} way="redo" changes={list.redo} none={t('shell:history.noRedo')} />
            <Changes title={t('shell:history.undo')} way="undo" changes={list.undo} none={t('shell:history.noUndo')} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}

interface ChangesProps {
  readonly title: string;
  readonly way: 'undo' | 'redo';
  readonly changes: readonly Change[];
  readonly none: string;
}

function Changes({ title, way, changes, none }: ChangesProps) {
  const { t } = useT();
  const format = useFormat();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <section aria-label={title}>
      <h3 className={classes['title']}>{title}</h3>
      {changes.length === 0 && <p className={classes['soft']}>{none}</p>}
      <ul className={classes['list']}>
        {changes.map((change) => {
          const what = changeWords(change, language);
          const when = t('shell:history.when', { at: format.instant(change.at), by: change.by });
          return (
            <li key={change.seq} className={classes['change']}>
              <span className={classes['words']}>
                <span className={classes['what']}>{what}</span>
                <span className={classes['soft']}>{when}</span>
              </span>
              <Button
                small
                icon={way === 'undo' ? Undo2 : Redo2}
                label={t(`shell:history.${way}This`, { what, when })}
                onClick={() => void (way === 'undo' ? undo : redo)(change.seq)}
              >
                {t(`common:${way}.action`)}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
