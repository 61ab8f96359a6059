import { CircleCheck, CircleSlash, Download, Mail, Printer, Signature } from 'lucide-react';
import { useState } from 'react';
import type { IssuedDocument } from '../../../contract/documents.ts';
import type { HandOutWay } from '../../../core/journal/entries.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence, useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import type { MenuItem } from '../../ui/index.ts';
import { hasRoom, useUsableSigners } from './countersigning.ts';
import { openFile, saveFile } from '../../ui/saveFile.ts';

/** What can be done with one issued document; noting who has it is the lead's. */
export function useDocumentActions({
  onNote,
  onCountersign,
}: {
  readonly onNote: (document: IssuedDocument) => void;
  readonly onCountersign: (document: IssuedDocument) => void;
}): {
  readonly items: (document: IssuedDocument) => readonly MenuItem[];
  readonly save: (document: IssuedDocument) => void;
  readonly busy: string | null;
} {
  const { t } = useT();
  const mayLead = useMayLead() && useBook().readOnly === 'no';
  const signs = useUsableSigners().usable.length > 0;
  const members = useRead('members.list').data;
  const [busy, setBusy] = useState<string | null>(null);
  const note = useCommand('documents.noteHandedOut', { undoable: true, said: () => t('papers:check.said', { count: 1 }) });
  const takeBack = useCommand('documents.noteNotHandedOut', {
    undoable: true,
    said: () => t('papers:check.undoSaid', { count: 1 }),
  });
  const during = (document: IssuedDocument, work: () => Promise<void>): void => {
    setBusy(document.number);
    void work()
      .catch((error: unknown) => showToast({ kind: 'refused', text: errorSentence(error) }))
      .finally(() => setBusy(null));
  };
  /** Says what was done and, while nobody is noted to have it, offers to note that they now do: only a person knows. */
  const offer = ({ number, handedOut }: IssuedDocument, text: string, label: string, how: HandOutWay): void => {
    const run = (): void => void note.run({ numbers: [number], how, day: null });
    showToast({ kind: 'done', text, ...(mayLead && handedOut === null ? { action: { label, run } } : {}) });
  };
  const save = (document: IssuedDocument): void =>
    during(document, async () => saveFile(await call('documents.file', { number: document.number })));
  const print = (document: IssuedDocument): void =>
    during(document, async () => {
      const { file } = await call('documents.openFile', { number: document.number });
      if (file) openFile(file);
      offer(document, t('papers:row.printed'), t('papers:row.markPrinted'), 'print');
    });
  const mail = (document: IssuedDocument): void =>
    during(document, async () => {
      const { opened, file } = await call('documents.mailDraft', { numbers: [document.number] });
      if (file) saveFile(file);
      offer(document, t(opened ? 'papers:row.mailOpened' : 'papers:row.mailSaved'), t('papers:row.markMailed'), 'email');
    });
  return {
    busy,
    save,
    items: (document) => [
      { label: t('papers:row.open'), note: t('papers:row.openNote'), icon: Printer, onClick: () => print(document) },
      { label: t('papers:row.download'), icon: Download, onClick: () => save(document) },
      ...((mayLead || signs) && hasRoom(document)
        ? [
            {
              label: t('papers:countersign.action'),
              note: t('papers:countersign.actionNote'),
              icon: Signature,
              onClick: () => onCountersign(document),
            },
          ]
        : []),
      ...(mayLead
        ? [
            {
              label: t('papers:row.mail'),
              note: members?.find((member) => member.number === document.member)?.email
                ? t('papers:row.mailNote')
                : t('papers:row.noAddress'),
              icon: Mail,
              onClick: () => mail(document),
            },
            ...(document.state === 'current'
              ? [{ label: t('papers:check.action'), icon: CircleCheck, onClick: () => onNote(document) }]
              : []),
            ...(document.handedOut === null
              ? []
              : [
                  {
                    label: t('papers:check.undoAction'),
                    icon: CircleSlash,
                    onClick: () => void takeBack.run({ numbers: [document.number] }),
                  },
                ]),
          ]
        : []),
    ],
  };
}
