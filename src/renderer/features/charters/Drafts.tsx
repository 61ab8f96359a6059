import { PencilLine, Trash2 } from 'lucide-react';
import { charterFindings } from '../../../core/charters/check.ts';
import type { CharterDraft } from '../../../contract/charters.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { Badge, ButtonLink, Card, IconButton } from '../../ui/index.ts';
import classes from './charters.module.css';
import { beginDraft, dropDraft } from './drafts.ts';

/** Charters being written: they touch no money until the group adopts one. */
export function Drafts({ mayLead }: { readonly mayLead: boolean }) {
  const { t } = useT();
  const drafts = useRead('charters.drafts').data ?? [];
  if (drafts.length === 0) return null;
  return (
    <Card title={t('charters:drafts.title')}>
      <p className={classes['soft']}>{t('charters:drafts.text')}</p>
      <ul className={classes['drafts']}>
        {drafts.map((draft) => (
          <DraftLine key={draft.id} draft={draft} mayLead={mayLead} />
        ))}
      </ul>
    </Card>
  );
}

function DraftLine({ draft, mayLead }: { readonly draft: CharterDraft; readonly mayLead: boolean }) {
  const { t } = useT();
  const format = useFormat();
  const title = format.label(draft.charter.title) || draft.name;
  const wrong = charterFindings(draft.charter, format.digits).length;
  const remove = async (): Promise<void> => {
    try {
      await dropDraft(draft.id);
      // What is gone by mistake comes back as it was, as a draft of its own.
      showToast({
        kind: 'done',
        text: t('charters:drafts.removed', { title }),
        action: { label: t('common:undo.action'), run: () => void beginDraft(draft.charter) },
      });
    } catch (error) {
      showToast({ kind: 'refused', text: errorSentence(error) });
    }
  };
  return (
    <li className={classes['draft']}>
      <div className={classes['draftText']}>
        <strong>{title}</strong>
        <span className={classes['soft']}>{t('charters:drafts.changed', { when: format.instant(draft.changed) })}</span>
        <Badge {...(wrong === 0 ? { tone: 'good' as const } : { tone: 'warning' as const })}>
          {wrong === 0 ? t('charters:drafts.ready') : t('charters:drafts.wrong', { count: wrong })}
        </Badge>
      </div>
      {mayLead && (
        <div className={classes['draftActions']}>
          <ButtonLink to="/charter/draft/$id" params={{ id: draft.id }} small icon={PencilLine}>
            {t('charters:drafts.open')}
            <span className="visually-hidden"> {title}</span>
          </ButtonLink>
          <IconButton icon={Trash2} label={t('charters:drafts.remove', { title })} onClick={() => void remove()} />
        </div>
      )}
    </li>
  );
}
