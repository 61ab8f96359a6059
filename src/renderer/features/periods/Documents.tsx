import { Eye } from 'lucide-react';
import { useState } from 'react';
import type { IssuedDocument } from '../../../contract/documents.ts';
import type { Period } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, Card, Notice, Stack } from '../../ui/index.ts';
import { CheckList } from '../papers/CheckList.tsx';
import { isToHandOut } from '../papers/received.ts';
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
  const waiting = documents.filter(isToHandOut).length;
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
          <CheckList label={t('documents:list.title')} documents={documents} />
          <p className={classes['note']}>{t('documents:list.note')}</p>
        </section>
      )}
      {documents.length === 0 && !closed && <p className={classes['note']}>{t('documents:list.nothingIssued')}</p>}
      {documents.length > 0 && <Certificate />}
      {preview && <PreviewDialog period={period.number} members={members} onClose={() => setPreview(false)} />}
    </Stack>
  );
}
