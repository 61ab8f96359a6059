import { FileSignature } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Language } from '../../../contract/base.ts';
import type { Period } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useProgress } from '../../rpc/progress.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { showToast, useWithoutToasts } from '../../state/toasts.ts';
import { Button, Dialog, Loaded, Notice, ProgressBar, SelectField, Stack } from '../../ui/index.ts';
import { useStamping } from './useStamping.tsx';
import { useUnlocking } from './useUnlocking.tsx';
import classes from './periods.module.css';

const formId = 'issue-documents';
type Identity = OutputOf<'identity.get'>;

interface IssueProps {
  readonly period: Period;
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

/** Signs and numbers a period's documents: the identity is made at the first time, its passphrase asked once a session. */
export function IssueDialog(props: IssueProps) {
  const identity = useRead('identity.get');
  const { t } = useT();
  useWithoutToasts();
  if (identity.data === undefined) {
    return (
      <Dialog open title={t('documents:issue.title')} onClose={props.onClose}>
        <Loaded read={identity}>{() => null}</Loaded>
      </Dialog>
    );
  }
  return <IssueForm {...props} first={identity.data} />;
}

function IssueForm({ period, onClose, onIssued, first }: IssueProps & { readonly first: Identity }) {
  const { t } = useT();
  const format = useFormat();
  const book = useBook();
  const [language, setLanguage] = useState<Language>(book.language);
  const unlocking = useUnlocking(first);
  const issue = useProgress('documents.issue', { covers: true });
  // Once it is done the dialog is as good as gone: nothing in it can be pressed again.
  const running = issue.state === 'running' || issue.state === 'done';
  // While it runs fewer and fewer are missing; what was asked for stays the same.
  const count = (running && issue.total) || period.documentsMissing;
  const stamping = useStamping(period.documentsMissing);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await unlocking.unlock())) return;
    const done = await issue.start({ period: period.number, language, signer: unlocking.signer, stamp: stamping.stamp });
    if (!done) return;
    showToast({ kind: 'done', text: t('documents:issue.done', { count: done.result.documents.length }) });
    onIssued();
  };
  return (
    <Dialog
      open
      title={t('documents:issue.title')}
      onClose={() => {
        if (!running) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose} disabled={running}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" submit form={formId} busy={running || unlocking.busy} icon={FileSignature}>
            {t('documents:issue.submit', { count })}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <p className={classes['lead']}>{t('documents:issue.text', { count, days: format.days(period.from, period.to) })}</p>
          <SelectField
            label={t('documents:issue.language')}
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
            disabled={running}
          />
          {!running && stamping.field}
          {!running && unlocking.fields}
          {running && <ProgressBar label={t('documents:issue.running')} done={issue.done} total={issue.total} onCancel={issue.cancel} />}
          {issue.state === 'cancelled' && <Notice>{t('documents:issue.cancelled', { count })}</Notice>}
          {issue.state === 'refused' && <Notice tone="danger">{issue.sentence}</Notice>}
          <Notice tone="warning">{t('documents:issue.final')}</Notice>
        </Stack>
      </form>
    </Dialog>
  );
}
