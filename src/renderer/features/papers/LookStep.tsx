import { ArrowLeft, FileDown, FileSignature } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Language } from '../../../contract/base.ts';
import type { IssuedDocument } from '../../../contract/documents.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useProgress } from '../../rpc/progress.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { saveFile } from '../../ui/saveFile.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { Button, DialogFooter, Loaded, Notice, ProgressBar, Stack, TextAreaField } from '../../ui/index.ts';
import { useStamping } from '../periods/useStamping.tsx';
import { useUnlocking } from '../periods/useUnlocking.tsx';
import { PaperBar } from './PaperBar.tsx';
import { PaperPages } from './PaperPages.tsx';
import { factsOf, type Target } from './target.ts';

interface LookStepProps {
  readonly target: Target;
  readonly onBack: () => void;
  readonly onBusy: (busy: boolean) => void;
  readonly onSaved: () => void;
  readonly onIssued: (numbers: readonly string[]) => void;
}

/** The paper as it will be printed, member by member, and the button that signs it; of kinds that nobody signs the file is saved. */
export function LookStep(props: LookStepProps) {
  const identity = useRead('identity.get');
  const documents = useRead('documents.list');
  return (
    <Loaded read={identity}>
      {(first) => <Loaded read={documents}>{(issued) => <Look {...props} first={first} issued={issued} />}</Loaded>}
    </Loaded>
  );
}

interface LookProps extends LookStepProps {
  readonly first: OutputOf<'identity.get'>;
  readonly issued: readonly IssuedDocument[];
}

function Look({ target, onBack, onBusy, onSaved, onIssued, first, issued }: LookProps) {
  const { t } = useT();
  const format = useFormat();
  const book = useBook();
  const { signed } = factsOf(target.kind);
  const [language, setLanguage] = useState<Language>(book.language);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const unlocking = useUnlocking(first);
  const issue = useProgress('documents.issueKind', { covers: true });
  const members = useConcerned(target);
  const [at, setAt] = useState(0);
  const shown = target.member ?? members[at]?.number ?? null;
  const preview = useRead('documents.previewFile', { ...target, member: shown, language }, { keep: true });
  const before = target.period === null ? issued.filter((document) => isSame(document, target, language)) : [];
  /** Without a reason those who have none in this language get theirs; where nobody is left, a new one needs one. */
  const again = before.length > 0 && (target.member !== null || before.length >= Math.max(1, members.length));
  const running = issue.state === 'running';
  /** Those who have none; with a reason everybody. */
  const count = target.member === null ? Math.max(1, members.length - (reason.trim() === '' ? before.length : 0)) : 1;
  const stamping = useStamping(signed ? count : 0);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    setAsked(true);
    if ((again && reason.trim() === '') || !(await unlocking.unlock())) {
      toFirstMistake(form);
      return;
    }
    onBusy(true);
    const done = await issue.start({ ...target, language, reason: reason.trim(), signer: unlocking.signer, stamp: stamping.stamp });
    onBusy(false);
    if (!done) return;
    const numbers = done.result.documents.map((document) => document.number);
    if (numbers.length === 0) showToast({ kind: 'notice', text: t('papers:make.nothing') });
    else {
      showToast({ kind: 'done', text: t('documents:issue.done', { count: numbers.length }) });
      onIssued(numbers);
    }
  };
  const save = (): void => {
    if (preview.data) saveFile(preview.data);
    onSaved();
  };
  const end = useRef<HTMLDivElement>(null);
  // How it ended stands by the fields that can change it, below the pages: it comes into sight.
  useEffect(() => {
    if (issue.state === 'cancelled' || issue.state === 'refused') end.current?.scrollIntoView({ block: 'nearest' });
  }, [issue.state]);
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <PaperBar
          who={target.member === null ? members.map(({ name }) => name) : []}
          at={at}
          onAt={setAt}
          language={language}
          onLanguage={setLanguage}
        />
        <Loaded read={preview}>{(file) => <PaperPages file={file} />}</Loaded>
        {signed && before.length > 0 && (
          <TextAreaField
            label={t('papers:make.reason')}
            hint={
              again
                ? t('papers:make.reasonText', { number: format.list(before.map((document) => document.number).slice(0, 3)) })
                : t('papers:make.reasonSome')
            }
            value={reason}
            onChange={setReason}
            required={again}
            error={asked && again && reason.trim() === '' ? t('documents:identity.needed') : ''}
          />
        )}
        {!running && stamping.field}
        {signed && !running && unlocking.fields}
        <div ref={end}>
          {issue.state === 'cancelled' && <Notice>{t('papers:make.stopped')}</Notice>}
          {issue.state === 'refused' && <Notice tone="danger">{issue.sentence}</Notice>}
        </div>
        <DialogFooter
          said={
            running && <ProgressBar label={t('documents:issue.running')} done={issue.done} total={issue.total} onCancel={issue.cancel} />
          }
        >
          <Button icon={ArrowLeft} onClick={onBack} disabled={running}>
            {t('papers:make.back')}
          </Button>
          {signed ? (
            <Button kind="primary" submit icon={FileSignature} busy={running || unlocking.busy} disabled={preview.data === undefined}>
              {t('papers:make.sign')}
            </Button>
          ) : (
            <Button kind="primary" icon={FileDown} disabled={preview.data === undefined} onClick={save}>
              {t('papers:make.save')}
            </Button>
          )}
        </DialogFooter>
      </Stack>
    </form>
  );
}

/** The fields stand below the pages, the button always in sight: what is missing comes into sight once it is marked. */
function toFirstMistake(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}

/** Whom a kind that is for each member concerns: of a period those that it names, otherwise everybody. */
function useConcerned({ kind, period }: Target): readonly { readonly number: number; readonly name: string }[] {
  const { about } = factsOf(kind);
  const forMembers = about === 'member' || about === 'holder';
  const members = useRead('members.list', undefined, { enabled: forMembers && period === null }).data;
  const outcome = useRead('periods.outcome', { period: period ?? 0 }, { enabled: forMembers && period !== null }).data;
  // What another screen has read is there although nobody asked for it here.
  if (!forMembers) return [];
  return (period === null ? members : outcome?.members) ?? [];
}

/** A current document of exactly this target and language, or of one of its members where it is for each. */
function isSame(document: IssuedDocument, target: Target, language: Language): boolean {
  const { kind, member, from, to, asOf, subject } = target;
  return (
    document.state === 'current' &&
    document.kind === kind &&
    document.language === language &&
    (member === null || document.member === member) &&
    document.from === from &&
    document.to === to &&
    document.asOf === asOf &&
    document.subject === subject
  );
}
