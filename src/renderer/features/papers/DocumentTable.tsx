import { CircleCheck, Clock, Download, EllipsisVertical, History } from 'lucide-react';
import { useState } from 'react';
import type { IssuedDocument } from '../../../contract/documents.ts';
import { roleWords } from '../../../core/signers/role.ts';
import { kindWords } from '../../../core/statements/kinds.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { ActionMenu, Badge, DataTable, Door, IconButton, Stack, type BadgeTone, type Column } from '../../ui/index.ts';
import { CountersignDialog } from './CountersignDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { useReceivedWords } from './received.ts';
import { useDocumentActions } from './useDocumentActions.ts';
import classes from './papers.module.css';

interface DocumentTableProps {
  readonly label: string;
  readonly documents: readonly IssuedDocument[];
  /** Which days, projects or charters they are of is said where they are of several. */
  readonly ofEverything?: boolean;
  readonly selection?: ReadonlySet<string>;
  readonly onSelection?: (selection: ReadonlySet<string>) => void;
}

const looks: Readonly<Record<IssuedDocument['state'], { readonly icon: typeof CircleCheck; readonly tone: BadgeTone }>> = {
  current: { icon: CircleCheck, tone: 'good' },
  replaced: { icon: History, tone: 'plain' },
  outdated: { icon: Clock, tone: 'warning' },
};

/** Issued documents, and the checklist of who has received theirs. */
export function DocumentTable({ label, documents, ofEverything = false, selection, onSelection }: DocumentTableProps) {
  const { t } = useT();
  const format = useFormat();
  const received = useReceivedWords();
  const [noting, setNoting] = useState<IssuedDocument | null>(null);
  const [countersigning, setCountersigning] = useState<IssuedDocument | null>(null);
  const actions = useDocumentActions({ onNote: setNoting, onCountersign: setCountersigning });
  const of = useDocumentSubject();
  const book = useBook();
  const kind = (document: IssuedDocument): string => format.label(kindWords(document.kind));
  const who = (document: IssuedDocument): string => document.memberName || t('papers:list.forAll');
  const state = (document: IssuedDocument) => (
    <Badge {...looks[document.state]}>
      {document.replacedBy ? t('documents:state.replacedBy', { number: document.replacedBy }) : t(`documents:state.${document.state}`)}
    </Badge>
  );
  const receivedBadge = (document: IssuedDocument) =>
    document.handedOut !== null ? (
      <Badge icon={CircleCheck}>{received(document)}</Badge>
    ) : document.state === 'current' ? (
      <Badge icon={Clock} tone="waiting">
        {t('papers:check.notYet')}
      </Badge>
    ) : (
      '–'
    );
  const columns: readonly Column<IssuedDocument>[] = [
    {
      key: 'number',
      head: t('documents:list.number'),
      wideOnly: true,
      width: '7rem',
      cell: (document) => document.number,
      sortBy: (document) => document.number,
    },
    {
      key: 'who',
      head: t('documents:list.for'),
      sortBy: who,
      cell: (document) => (
        <span className={classes['who']}>
          <span>{who(document)}</span>
          <span className={classes['soft']}>
            {kind(document)}
            {document.language !== book.language && ` · ${t(`papers:list.languages.${document.language}`)}`}
            {document.replaces && ` · ${t('documents:list.replaces', { number: document.replaces })}`}
          </span>
          {document.countersigned.map(({ fingerprint, name, role }) => (
            <span key={fingerprint} className={classes['soft']}>
              {t('papers:countersign.by', { name: [name, roleWords(role, format.language)].filter(Boolean).join(', ') })}
            </span>
          ))}
          <span className={`${classes['soft']} ${classes['narrowOnly']}`}>
            {document.number} {document.state === 'current' ? receivedBadge(document) : state(document)}
          </span>
        </span>
      ),
    },
    ...(ofEverything ? [{ key: 'of', head: t('papers:list.of'), wideOnly: true, cell: of } satisfies Column<IssuedDocument>] : []),
    { key: 'state', head: t('documents:list.state'), cell: state, wideOnly: true },
    { key: 'received', head: t('papers:check.received'), wideOnly: true, cell: receivedBadge },
    {
      key: 'actions',
      head: t('documents:list.file'),
      width: '6rem',
      cell: (document) => (
        <Stack row gap="small">
          <IconButton
            icon={Download}
            label={t('documents:list.download', { number: document.number, who: who(document) })}
            disabled={actions.busy === document.number}
            onClick={() => actions.save(document)}
          />
          <ActionMenu label={t('papers:row.actions', { number: document.number, who: who(document) })} items={actions.items(document)}>
            <IconButton icon={EllipsisVertical} label={t('papers:row.actions', { number: document.number, who: who(document) })} />
          </ActionMenu>
        </Stack>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={label}
        rows={documents}
        rowKey={(document) => document.number}
        columns={columns}
        rowName={(document) => `${document.number}, ${who(document)}`}
        {...(selection && onSelection
          ? { selection, onSelection, maySelect: (document: IssuedDocument) => document.state === 'current' }
          : {})}
      />
      {countersigning && <CountersignDialog documents={[countersigning]} onClose={() => setCountersigning(null)} />}
      {noting && <NoteDialog numbers={[noting.number]} onClose={() => setNoting(null)} />}
    </>
  );
}

/** The days that a document looks at, or the project or charter that it is about; the days of a period lead to it. */
function useDocumentSubject() {
  const format = useFormat();
  const projects = useRead('projects.list').data ?? [];
  const periods = useRead('periods.list').data ?? [];
  return (document: IssuedDocument) => {
    const { from, to, asOf, period, subject, kind } = document;
    const days = from !== null && to !== null ? format.days(from, to) : asOf !== null ? format.day(asOf) : '';
    if (period !== null) {
      const known = periods.find((one) => one.number === period);
      return (
        <Door to="/periods" search={{ period, tab: 'documents' }}>
          {known ? format.days(known.from, known.to) : format.number(period)}
        </Door>
      );
    }
    const name = subject === null || kind.startsWith('charter') ? '' : (projects.find((one) => one.number === subject)?.name ?? '');
    return [name, days].filter((part) => part !== '').join(', ') || '–';
  };
}
