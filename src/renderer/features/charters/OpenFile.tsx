import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import type { Charter } from '../../../core/charters/charter.ts';
import { sentence } from '../../../contract/sentences/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { call, type OutputOf } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { Button, FileDrop, Notice, Stack } from '../../ui/index.ts';
import classes from './charters.module.css';

const largestBytes = 2_000_000;

/** Reads a charter from a file: what can be read becomes a draft, and what is wrong is said by its place. */
export function OpenFile({ onBegin, busy }: { readonly onBegin: (charter: Charter) => void; readonly busy: boolean }) {
  const { t } = useT();
  const { language } = useFormat();
  const [read, setRead] = useState<OutputOf<'charters.read'> & { readonly name: string }>();
  const [trouble, setTrouble] = useState('');
  const take = async (file: File): Promise<void> => {
    setRead(undefined);
    setTrouble('');
    try {
      const answer = await call('charters.read', { text: await file.text() });
      setRead({ ...answer, name: file.name });
      if (answer.charter && answer.findings.length === 0) onBegin(answer.charter);
    } catch (error) {
      setTrouble(errorSentence(error));
    }
  };
  const charter = read?.charter;
  return (
    <Stack>
      <p className={classes['soft']}>{t('charters:file.text')}</p>
      <FileDrop
        small
        label={t('charters:file.open')}
        accept=".json,application/json"
        largestBytes={largestBytes}
        onFiles={([file]) => file && void take(file)}
      />
      {trouble && <Notice tone="danger">{trouble}</Notice>}
      {read && read.findings.length > 0 && (
        <Notice
          tone={charter ? 'warning' : 'danger'}
          action={
            charter && (
              <Button small icon={FilePenLine} busy={busy} onClick={() => onBegin(charter)}>
                {t('charters:file.anyway')}
              </Button>
            )
          }
        >
          <p className={classes['soft']}>{t(charter ? 'charters:file.wrong' : 'charters:file.unreadable', { name: read.name })}</p>
          <ul className={classes['found']}>
            {read.findings.map((finding, index) => (
              <li key={`${finding.code}-${index}`}>{sentence(finding.code, finding.details, language)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Stack>
  );
}
