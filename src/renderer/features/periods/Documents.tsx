import { CircleCheck, Clock, Download, Eye, History } from 'lucide-react';
import { useState } from 'react';
import type { IssuedDocument } from '../../../contract/documents.ts';
import type { Period } from '../../../contract/shares.ts';
import { kindWords } from '../../../core/statements/kinds.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { showToast } from '../../state/toasts.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { Badge, Button, Card, DataTable, IconButton, Notice, Stack, type BadgeTone, type Column } from '../../ui/index.ts';
import { Certificate } from './Certificate.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import classes from './periods.module.css';

interface DocumentsProps {
  readonly period: Period;
  readonly documents: readonly IssuedDocument[];
  readonly members: readonly { readonly number: number; readonly name: string }[];
}

/** What was or will be issued for a period, for whom, and whether they have it. */
export function Documents({ period, documents, members }: DocumentsProps) {
  const { t } = useT();
  const [preview, setPreview] = useState(false);
  const closed = period.state === 'closed';
  const look = (
    <Button icon={Eye} onClick={() => setPreview(true)}>
      {t('documents:preview.action')}
    </Button>
  );
  const waiting = documents.filter((document) => document.state === 'current' && document.handedOut === null).length;
  return (
    <Stack gap="large">
      {closed && documents.every((document) => document.state !== 'current') && (
        <Card title={t('documents:list.notYet')} action={look}>
          <p className={classes['lead']}>{t('documents:list.notYetText', { count: period.documentsMissing })}</p>
        </Card>
      )}
      {documents.length > 0 && (
        <section>
          <div className={classes['headRow']}>
            <h2 className={classes['heading']}>{t('documents:list.title')}</h2>
            {closed && look}
          </div>
          {waiting > 0 && <p className={classes['lead']}>{t('documents:list.waiting', { count: waiting })}</p>}
          {documents.some((document) => document.state === 'outdated') && (
            <Notice tone="warning">{t('documents:list.outdatedNotice')}</Notice>
          )}
          <IssuedTable documents={documents} />
          <p className={classes['note']}>{t('documents:list.note')}</p>
        </section>
      )}
      {documents.length === 0 && !closed && <p className={classes['note']}>{t('documents:list.nothingIssued')}</p>}
      {documents.length > 0 && <Certificate />}
      {preview && <PreviewDialog period={period.number} members={members} onClose={() => setPreview(false)} />}
    </Stack>
  );
}

const looks: Readonly<Record<IssuedDocument['state'], { readonly icon: typeof CircleCheck; readonly tone: BadgeTone }>> = {
  current: { icon: CircleCheck, tone: 'good' },
  replaced: { icon: History, tone: 'plain' },
  outdated: { icon: Clock, tone: 'warning' },
};

function IssuedTable({ documents }: { readonly documents: readonly IssuedDocument[] }) {
  const { t } = useT();
  const format = useFormat();
  const [busy, setBusy] = useState<string | null>(null);
  const download = async (document: IssuedDocument): Promise<void> => {
    setBusy(document.number);
    try {
      saveFile(await call('documents.file', { number: document.number }));
    } catch (error) {
      showToast({ kind: 'refused', text: errorSentence(error) });
    } finally {
      setBusy(null);
    }
  };
  const who = (document: IssuedDocument): string =>
    document.memberName === '' ? format.label(kindWords(document.kind)) : document.memberName;
  const columns: readonly Column<IssuedDocument>[] = [
    {
      key: 'number',
      head: t('documents:list.number'),
      wideOnly: true,
      cell: (document) => document.number,
      sortBy: (document) => document.number,
    },
    {
      key: 'who',
      head: t('documents:list.for'),
      sortBy: who,
      cell: (document) => (
        <span className={classes['stepName']}>
          <span>{who(document)}</span>
          <span className={`${classes['soft']} ${classes['narrowOnly']}`}>
            {document.number}
            {document.state === 'current' &&
              ` · ${document.handedOut === null ? t('documents:list.notHandedOutLong') : t('documents:list.handedOutOn', { when: format.instant(document.handedOut) })}`}
          </span>
          {document.replaces && <span className={classes['soft']}>{t('documents:list.replaces', { number: document.replaces })}</span>}
        </span>
      ),
    },
    {
      key: 'state',
      head: t('documents:list.state'),
      cell: (document) => (
        <Badge {...looks[document.state]}>
          {document.replacedBy ? t('documents:state.replacedBy', { number: document.replacedBy }) : t(`documents:state.${document.state}`)}
        </Badge>
      ),
    },
    {
      key: 'handedOut',
      head: t('documents:list.handedOut'),
      wideOnly: true,
      cell: (document) =>
        document.handedOut === null ? (
          document.state === 'current' ? (
            <Badge icon={Clock} tone="waiting">
              {t('documents:list.notHandedOut')}
            </Badge>
          ) : (
            '–'
          )
        ) : (
          <Badge icon={CircleCheck}>{format.instant(document.handedOut)}</Badge>
        ),
    },
    {
      key: 'file',
      head: t('documents:list.file'),
      width: '4rem',
      cell: (document) => (
        <IconButton
          icon={Download}
          label={t('documents:list.download', { number: document.number, who: who(document) })}
          disabled={busy === document.number}
          onClick={() => void download(document)}
        />
      ),
    },
  ];
  return <DataTable label={t('documents:list.title')} rows={documents} rowKey={(document) => document.number} columns={columns} />;
}
