import { useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, FlaskConical, Redo2, Save, ScrollText, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useScreenActions } from '../../app/actions.ts';
import { useHandlers } from '../../app/handlers.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button, ButtonLink, IconButton, LoadingState, Notice, PageHeader } from '../../ui/index.ts';
import { AdoptDialog } from './AdoptDialog.tsx';
import classes from './charters.module.css';
import { useDraft, type DraftInHand } from './drafts.ts';
import { CharterEditor } from './editor/CharterEditor.tsx';
import { wordsOr } from './editing/names.ts';
import { stopsAdoption } from './editing/places.ts';
import { saveCharterFile } from './files.ts';
import { useFindings } from './findings.ts';

/** A charter being written: saved by itself, tried when one likes, and adopted when the group has decided. */
export default function DraftScreen() {
  const { t } = useT();
  const { id } = useParams({ from: '/charter/draft/$id' });
  const mayLead = useMayLead();
  const draft = useDraft(id);
  if (draft === null) return <LoadingState />;
  if (draft === undefined || !mayLead)
    return (
      <>
        <PageHeader title={t('charters:draft.title')} />
        <Notice
          tone={draft === undefined ? 'warning' : 'notice'}
          action={
            <ButtonLink to="/charter" icon={ArrowLeft}>
              {t('charters:back')}
            </ButtonLink>
          }
        >
          {t(draft === undefined ? 'charters:draft.none' : 'charters:onlyLead')}
        </Notice>
      </>
    );
  return <Writing draft={draft} />;
}

function Writing({ draft }: { readonly draft: DraftInHand }) {
  const { t } = useT();
  const { language } = useFormat();
  const navigate = useNavigate();
  const { id, charter, state, trouble, canUndo, canRedo, undo, redo } = draft;
  const [adopting, setAdopting] = useState(false);
  const findings = useFindings(charter);
  const wrong = findings.filter(stopsAdoption).length;
  const title = wordsOr(charter.title, language, charter.name);
  // Here these never mean the book's last change, while a field is written in neither.
  useHandlers(adopting ? {} : { undo, redo }, { whileTyping: true });
  useScreenActions(
    'draft',
    useMemo(
      () => [
        { id: 'adoptCharter', label: t('charters:adopt.action'), icon: ScrollText, run: () => setAdopting(true) },
        {
          id: 'tryCharter',
          label: t('charters:try'),
          icon: FlaskConical,
          run: () => void navigate({ to: '/charter/try', search: { charter: `draft:${id}` } }),
        },
      ],
      [t, navigate, id],
    ),
  );
  return (
    <>
      <PageHeader
        title={title}
        text={t('charters:draft.text')}
        action={
          <Button kind="primary" icon={ScrollText} disabled={wrong > 0} onClick={() => setAdopting(true)}>
            {t('charters:adopt.action')}
          </Button>
        }
      />
      <div className={classes['bar']}>
        <ButtonLink to="/charter" small icon={ArrowLeft}>
          {t('charters:back')}
        </ButtonLink>
        <IconButton icon={Undo2} label={t('charters:draft.undo')} disabled={!canUndo} onClick={undo} />
        <IconButton icon={Redo2} label={t('charters:draft.redo')} disabled={!canRedo} onClick={redo} />
        <ButtonLink to="/charter/try" search={{ charter: `draft:${id}` }} small icon={FlaskConical}>
          {t('charters:try')}
        </ButtonLink>
        <Button small icon={Save} onClick={() => void saveCharterFile(charter)}>
          {t('charters:export')}
        </Button>
        <span role="status" className={classes['state']}>
          {trouble === '' && t(`charters:draft.state.${state}`)}
        </span>
      </div>
      {trouble && (
        <Notice
          tone="danger"
          action={
            <Button small onClick={() => void draft.save()}>
              {t('common:retry')}
            </Button>
          }
        >
          {t('charters:draft.notSaved')} {trouble}
        </Notice>
      )}
      <CharterEditor charter={charter} onChange={draft.change} findings={findings} />
      {adopting && <AdoptDialog draft={draft} onClose={() => setAdopting(false)} />}
    </>
  );
}
