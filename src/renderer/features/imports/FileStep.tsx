import { FileDown } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { showToast } from '../../state/toasts.ts';
import { Button, Card, Columns, FileDrop, Notice, ProgressBar, Stack } from '../../ui/index.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { History } from './History.tsx';
import classes from './imports.module.css';
import type { Import } from './useImport.ts';

/** Refusals after which another answer of the person can still make the same file readable. */
const rereadable: ReadonlySet<string> = new Set([
  'DATE_AMBIGUOUS',
  'FORMAT_UNKNOWN',
  'FORMAT_MISMATCH',
  'COLUMN_MISSING',
  'TIME_ZONE_UNKNOWN',
]);

/** A file by drop or by click, what can be read, an empty one to fill in, and what came in before. */
export function FileStep({
  flow,
  mayImport,
  onFile,
  onContinue,
}: {
  readonly flow: Import;
  readonly mayImport: boolean;
  readonly onFile: (file: File) => void;
  readonly onContinue: () => void;
}) {
  const { t } = useT();
  const { file, sent, reading, problem, preview } = flow;
  const busy = sent !== null || reading.state === 'running';
  const readable = flow.upload !== null && rereadable.has(problem?.refusal?.code ?? '');
  const name = file?.name ?? '';
  return (
    <Stack gap="large">
      <Stack>
        <FileDrop
          label={t('imports:file.drop')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          disabled={!mayImport || busy}
          onFiles={([chosen]) => chosen && onFile(chosen)}
        />
        {sent && (
          <ProgressBar label={t('imports:file.sending', { name })} done={sent.done} total={sent.total} onCancel={flow.stopSending} />
        )}
        {!sent && reading.state === 'running' && (
          <ProgressBar label={t('imports:file.reading', { name })} done={reading.done} total={reading.total} onCancel={reading.cancel} />
        )}
        {reading.state === 'cancelled' && <Notice>{t('imports:file.stopped')}</Notice>}
        {problem && !busy && (
          <Notice
            tone="danger"
            action={
              readable && (
                <Button small onClick={onContinue}>
                  {t('imports:reading.differently')}
                </Button>
              )
            }
          >
            <strong>{t('imports:file.refused', { name })}</strong> {problem.words}
          </Notice>
        )}
        {preview && !busy && !problem && (
          <Notice
            tone="good"
            action={
              <Button small kind="primary" onClick={onContinue}>
                {t('imports:continue')}
              </Button>
            }
          >
            {t('imports:file.ready', { name })}
          </Notice>
        )}
      </Stack>
      <Columns>
        <Card title={t('imports:kinds.title')}>
          <ul className={classes['plainList']}>
            <li>
              <strong>Toggl</strong> · {t('imports:kinds.toggl')}
            </li>
            <li>
              <strong>{t('imports:kinds.ownName')}</strong> · {t('imports:kinds.own')}
            </li>
          </ul>
          <p className={classes['soft']}>{t('imports:kinds.safe')}</p>
        </Card>
        <Card title={t('imports:template.title')}>
          <p className={classes['soft']}>{t('imports:template.text')}</p>
          <Stack row gap="small">
            <Button icon={FileDown} onClick={() => void download('fr')}>
              {t('imports:template.french')}
            </Button>
            <Button icon={FileDown} onClick={() => void download('en')}>
              {t('imports:template.english')}
            </Button>
          </Stack>
        </Card>
      </Columns>
      <History mayImport={mayImport} />
    </Stack>
  );
}

async function download(language: 'fr' | 'en'): Promise<void> {
  try {
    saveFile(await call('imports.template', { language }));
  } catch (error) {
    showToast({ kind: 'refused', text: errorSentence(error) });
  }
}
