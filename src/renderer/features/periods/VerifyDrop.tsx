import { useState } from 'react';
import type { Verdict } from '../../../contract/documents.ts';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { FileDrop, Notice, ProgressBar, Stack } from '../../ui/index.ts';
import { VerdictView } from './VerdictView.tsx';

/** As much as one message to the book carries; a statement is far smaller. */
const largestBytes = 8 * 1024 * 1024;

/** A document dropped or chosen, and what is found of it. It needs no open book; one only lets it say more. */
export function VerifyDrop() {
  const { t } = useT();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [refused, setRefused] = useState('');
  const [reading, setReading] = useState('');
  const verify = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setVerdict(null);
    setRefused('');
    setReading(file.name);
    try {
      setVerdict(await call('documents.verify', { file }));
    } catch (error) {
      setRefused(errorSentence(error));
    } finally {
      setReading('');
    }
  };
  return (
    <Stack gap="large">
      <FileDrop
        label={t('documents:verify.drop')}
        accept=".pdf,application/pdf"
        largestBytes={largestBytes}
        small={verdict !== null}
        disabled={reading !== ''}
        onFiles={(files) => void verify(files[0])}
      />
      {reading && <ProgressBar label={t('documents:verify.reading', { name: reading })} done={0} total={0} />}
      {refused && <Notice tone="danger">{refused}</Notice>}
      <div aria-live="polite">{verdict && <VerdictView verdict={verdict} />}</div>
    </Stack>
  );
}
