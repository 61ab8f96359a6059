import { FileSignature } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import type { Language } from '../../../contract/base.ts';
import { samplePassphrase } from '../../../contract/sample.ts';
import type { Period } from '../../../contract/shares.ts';
import { roleWords } from '../../../core/signers/role.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useProgress } from '../../rpc/progress.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { showToast, useToasts } from '../../state/toasts.ts';
import { Button, Dialog, Loaded, Notice, PassphraseField, ProgressBar, SelectField, Stack } from '../../ui/index.ts';
import { IdentityFields, shortestPassphrase } from './IdentityFields.tsx';
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
  // What was said before would lie over the buttons, and its Undo ends with the signature.
  useEffect(() => {
    for (const toast of useToasts.getState().toasts) useToasts.getState().dismiss(toast.id);
  }, []);
  if (identity.data === undefined) {
    return (
      <Dialog open title={t('documents:issue.title')} onClose={props.onClose}>
        <Loaded read={identity}>{() => null}</Loaded>
      </Dialog>
    );
  }
  return <IssueForm {...props} first={identity.data} />;
}

/** `first` is how things stood when the dialog opened: unlocking changes them while it is being signed. */
function IssueForm({ period, onClose, onIssued, first }: IssueProps & { readonly first: Identity }) {
  const { t } = useT();
  const format = useFormat();
  const book = useBook();
  const [stood] = useState(first);
  const [language, setLanguage] = useState<Language>(book.language);
  const [signer, setSigner] = useState(book.actor.name);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const [unlocked, setUnlocked] = useState(first.unlocked);
  const [chosen, setChosen] = useState(first.fingerprint);
  const ready = useRead('identity.list').data?.signers.filter(({ state }) => state === 'ready') ?? [];
  const holder = ready.find(({ fingerprint }) => fingerprint === chosen)?.signer ?? stood.signer;
  const create = useCommand('identity.create', { inPlace: true });
  const unlock = useCommand('identity.unlock', { inPlace: true });
  const issue = useProgress('documents.issue');
  const count = period.documentsMissing;
  const makes = !stood.exists && !unlocked;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!unlocked) {
      if (makes && (!signer.trim() || passphrase.length < shortestPassphrase || passphrase !== again)) return;
      if (!makes && passphrase === '') return;
      const opened = makes
        ? await create.run({ signerName: signer.trim(), passphrase })
        : await unlock.run({ passphrase, fingerprint: chosen || null });
      if (!opened) return;
      setUnlocked(true);
    }
    const done = await issue.start({ period: period.number, language, signer: chosen || null });
    if (!done) return;
    showToast({ kind: 'done', text: t('documents:issue.done', { count: done.result.documents.length }) });
    onIssued();
  };
  const running = issue.state === 'running';
  const busy = running || create.busy || unlock.busy;
  const refused = create.sentence || unlock.sentence;
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
          <Button kind="primary" submit form={formId} busy={busy} icon={FileSignature}>
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
          {ready.length > 1 && (
            <SelectField
              label={t('signers:signs')}
              value={chosen}
              onChange={(next) => {
                setChosen(next);
                setPassphrase('');
                setUnlocked(ready.some(({ fingerprint, unlocked: open }) => fingerprint === next && open));
              }}
              options={ready.map(({ fingerprint, signer: name, role }) => ({
                value: fingerprint,
                label: `${name}, ${roleWords(role, format.language)}`,
              }))}
              disabled={running}
            />
          )}
          {makes && (
            <IdentityFields
              signer={signer}
              passphrase={passphrase}
              again={again}
              onSigner={setSigner}
              onPassphrase={setPassphrase}
              onAgain={setAgain}
              asked={asked}
              refusal={create.refusal?.code === 'PASSPHRASE_WEAK' ? create.sentence : ''}
            />
          )}
          {!makes && !unlocked && (
            <PassphraseField
              label={t('documents:identity.passphrase')}
              hint={
                book.sample
                  ? t('documents:identity.sampleHint', { passphrase: samplePassphrase })
                  : t('documents:identity.once', { name: holder })
              }
              showLabel={t('documents:identity.show')}
              value={passphrase}
              onChange={setPassphrase}
              autoFocus
              required
              error={refused || (asked && passphrase === '' ? t('documents:identity.needed') : '')}
            />
          )}
          {unlocked && !running && <Notice tone="good">{t('documents:identity.unlocked', { name: holder || signer })}</Notice>}
          {makes && create.sentence && create.refusal?.code !== 'PASSPHRASE_WEAK' && <Notice tone="danger">{create.sentence}</Notice>}
          {running && <ProgressBar label={t('documents:issue.running')} done={issue.done} total={issue.total} onCancel={issue.cancel} />}
          {issue.state === 'cancelled' && <Notice>{t('documents:issue.cancelled')}</Notice>}
          {issue.state === 'refused' && <Notice tone="danger">{issue.sentence}</Notice>}
          <Notice tone="warning">{t('documents:issue.final')}</Notice>
        </Stack>
      </form>
    </Dialog>
  );
}
