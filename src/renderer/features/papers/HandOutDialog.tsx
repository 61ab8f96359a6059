import { Send } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { IssuedDocument } from '../../../contract/documents.ts';
import { sentence } from '../../../contract/sentences/index.ts';
import { handOutLayouts, type HandOutLayout } from '../../../core/statements/handOuts.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead, useSession } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { Button, ChoiceField, Dialog, Loaded, Notice, SegmentedField, Stack, SwitchField } from '../../ui/index.ts';
import { useUnlocking } from '../periods/useUnlocking.tsx';
import classes from './papers.module.css';

const formId = 'hand-out';

interface HandOutProps {
  readonly documents: readonly IssuedDocument[];
  readonly onClose: () => void;
  readonly onHandedOut?: () => void;
}

/** Where documents go: side by side, by member, or into drafts of e-mails; and whether the list says that they were received. */
export function HandOutDialog(props: HandOutProps) {
  const { t } = useT();
  const identity = useRead('identity.get');
  if (identity.data) return <Question {...props} first={identity.data} />;
  return (
    <Dialog open title={t('papers:handOut.title')} onClose={props.onClose}>
      <Loaded read={identity}>{() => null}</Loaded>
    </Dialog>
  );
}

/** Data and manifest beside the documents are signed, so a key that is closed is opened first; a draft holds the documents alone. */
function Question({ documents, onClose, onHandedOut, first }: HandOutProps & { readonly first: OutputOf<'identity.get'> }) {
  const { t } = useT();
  const { language } = useFormat();
  const dialogs = useSession().data?.dialogs ?? false;
  const writable = useBook().readOnly === 'no';
  const members = useRead('members.list').data ?? [];
  const handOut = useCommand('documents.handOut', { inPlace: true });
  const unlocking = useUnlocking(first, { whoever: true });
  const [layout, setLayout] = useState<HandOutLayout>('together');
  const [container, setContainer] = useState<'folder' | 'zip'>(dialogs ? 'folder' : 'zip');
  const [note, setNote] = useState(writable);
  const count = documents.length;
  const owners = new Set(documents.map((document) => document.member));
  const without = members.filter((member) => owners.has(member.number) && member.email === '').length;
  const signs = first.exists && layout !== 'drafts';
  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (signs && !(await unlocking.unlock())) return;
    const done = await handOut.run({ numbers: documents.map((document) => document.number), layout, container, note });
    // The dialog for a place was closed: nothing has happened, and this one stays.
    if (!done || done.name === null) return;
    if (done.file) saveFile(done.file);
    const { name } = done;
    showToast({
      kind: 'done',
      text: t(container === 'folder' && dialogs ? 'papers:handOut.savedFolder' : 'papers:handOut.savedZip', { count: done.count, name }),
    });
    if (done.problem) {
      const why = sentence(done.problem.code, done.problem.details, language);
      showToast({ kind: 'refused', text: note && !done.noted ? t('papers:handOut.notNoted', { why }) : why });
    }
    onHandedOut?.();
    onClose();
  };
  const texts = {
    together: [t('papers:handOut.together'), t('papers:handOut.togetherText')],
    folders: [t('papers:handOut.folders'), t('papers:handOut.foldersText')],
    zips: [t('papers:handOut.zips'), t('papers:handOut.zipsText')],
    drafts: [
      t('papers:handOut.drafts'),
      [t('papers:handOut.draftsText'), without > 0 ? t('papers:handOut.without', { count: without }) : ''].filter(Boolean).join(' '),
    ],
  } as const;
  return (
    <Dialog
      open
      title={t('papers:handOut.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('papers:handOut.later')}</Button>
          <Button kind="primary" icon={Send} submit form={formId} busy={handOut.busy || unlocking.busy}>
            {t(!dialogs ? 'papers:handOut.saveZip' : container === 'folder' ? 'papers:handOut.chooseFolder' : 'papers:handOut.chooseZip')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void run(event)}>
        <Stack>
          <p className={classes['lead']}>{t('papers:handOut.text', { count })}</p>
          <ChoiceField
            label={t('papers:handOut.how')}
            value={layout}
            onChange={setLayout}
            options={handOutLayouts
              .filter((value) => value !== 'drafts' || [...owners].some((owner) => owner !== null))
              .map((value) => ({ value, label: texts[value][0], text: texts[value][1] }))}
          />
          {dialogs ? (
            <SegmentedField
              label={t('papers:handOut.container')}
              value={container}
              onChange={setContainer}
              options={[
                { value: 'folder', label: t('papers:handOut.folder') },
                { value: 'zip', label: t('papers:handOut.zip') },
              ]}
            />
          ) : (
            <p className={classes['soft']}>{t('papers:handOut.browser')}</p>
          )}
          <SwitchField
            label={t('papers:handOut.note')}
            hint={t('papers:handOut.noteText')}
            checked={note}
            onChange={setNote}
            disabled={!writable}
          />
          {signs && !first.unlocked && unlocking.fields}
          {handOut.sentence && <Notice tone="danger">{handOut.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
