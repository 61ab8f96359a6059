import { Printer, Send } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { IssuedDocument } from '../../../contract/documents.ts';
import { sentence } from '../../../contract/sentences/index.ts';
import { handOutLayouts, mostPrinted, type HandOutLayout } from '../../../core/statements/handOuts.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead, useSession } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { openFile, saveFile } from '../../ui/saveFile.ts';
import { Button, ChoiceField, Dialog, Loaded, Notice, SegmentedField, Stack, SwitchField } from '../../ui/index.ts';
import { useUnlocking } from '../periods/useUnlocking.tsx';
import classes from './papers.module.css';

const formId = 'hand-out';

interface HandOutProps {
  readonly documents: readonly IssuedDocument[];
  readonly onClose: () => void;
  readonly onHandedOut?: () => void;
  /** What is chosen when it opens. */
  readonly how?: How;
}
type How = HandOutLayout | 'print';

/** Where documents go: side by side, by member, into drafts of e-mails, or to a printer; and whether the list says that they were received. */
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
function Question({
  documents,
  onClose,
  onHandedOut,
  how = 'together',
  first,
}: HandOutProps & { readonly first: OutputOf<'identity.get'> }) {
  const { t } = useT();
  const { language } = useFormat();
  const dialogs = useSession().data?.dialogs ?? false;
  const writable = useBook().readOnly === 'no';
  const members = useRead('members.list').data ?? [];
  const handOut = useCommand('documents.handOut', { inPlace: true });
  const printing = useCommand('documents.printFile', { inPlace: true });
  const noting = useCommand('documents.noteHandedOut', { inPlace: true });
  const unlocking = useUnlocking(first, { whoever: true });
  const [layout, setLayout] = useState<How>(how);
  const [newSheets, setNewSheets] = useState(true);
  const [container, setContainer] = useState<'folder' | 'zip'>(dialogs ? 'folder' : 'zip');
  // What comes out of a printer is not in anybody's hands yet.
  const [note, setNote] = useState(writable && how !== 'print');
  const count = documents.length;
  const owners = new Set(documents.map((document) => document.member));
  const without = members.filter((member) => owners.has(member.number) && member.email === '').length;
  const numbers = documents.map((document) => document.number);
  const signs = first.exists && layout !== 'drafts' && layout !== 'print';
  const print = async (): Promise<void> => {
    const opened = await printing.run({ numbers, newSheets });
    if (!opened) return;
    if (opened.file) openFile(opened.file);
    // The paper is on its way whatever becomes of the note.
    const noted = note ? await noting.run({ numbers, how: 'print', day: null }) : undefined;
    const action = { label: t('papers:row.markPrinted'), run: () => void noting.run({ numbers, how: 'print', day: null }) };
    showToast({ kind: 'done', text: t('papers:row.printed'), ...(writable && !note ? { action } : {}) });
    if (note && !noted) return;
    onHandedOut?.();
    onClose();
  };
  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (layout === 'print') return print();
    if (signs && !(await unlocking.unlock())) return;
    const done = await handOut.run({ numbers, layout, container, note });
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
  const busy = handOut.busy || printing.busy || noting.busy || unlocking.busy;
  const sentences = [handOut.sentence, printing.sentence, noting.sentence].filter((text) => text !== '');
  const texts = {
    together: [t('papers:handOut.together'), t('papers:handOut.togetherText')],
    folders: [t('papers:handOut.folders'), t('papers:handOut.foldersText')],
    zips: [t('papers:handOut.zips'), t('papers:handOut.zipsText')],
    drafts: [
      t('papers:handOut.drafts'),
      [t('papers:handOut.draftsText'), without > 0 ? t('papers:handOut.without', { count: without }) : ''].filter(Boolean).join(' '),
    ],
    print: [
      t('papers:handOut.print'),
      count > mostPrinted
        ? t('papers:handOut.printMost', { count: mostPrinted })
        : count === 1
          ? t('papers:handOut.printOne')
          : t('papers:handOut.printText'),
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
          <Button kind="primary" icon={layout === 'print' ? Printer : Send} submit form={formId} busy={busy}>
            {t(
              layout === 'print'
                ? 'papers:handOut.openToPrint'
                : !dialogs
                  ? 'papers:handOut.saveZip'
                  : container === 'folder'
                    ? 'papers:handOut.chooseFolder'
                    : 'papers:handOut.chooseZip',
            )}
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
            options={([...handOutLayouts, 'print'] as const)
              .filter((value) => value !== 'drafts' || [...owners].some((owner) => owner !== null))
              .map((value) => ({
                value,
                label: texts[value][0],
                text: texts[value][1],
                disabled: value === 'print' && count > mostPrinted,
              }))}
          />
          {layout === 'print' ? (
            count > 1 && (
              <SwitchField
                label={t('papers:handOut.newSheets')}
                hint={t('papers:handOut.newSheetsText')}
                checked={newSheets}
                onChange={setNewSheets}
              />
            )
          ) : dialogs ? (
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
            hint={t(layout === 'drafts' ? 'papers:handOut.noteDrafts' : 'papers:handOut.noteText')}
            checked={note}
            onChange={setNote}
            disabled={!writable}
          />
          {signs && !first.unlocked && unlocking.fields}
          {sentences.map((text) => (
            <Notice key={text} tone="danger">
              {text}
            </Notice>
          ))}
        </Stack>
      </form>
    </Dialog>
  );
}
