import { FileDown } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { showToast } from '../../state/toasts.ts';
import { Button, ButtonLink, Card, Columns, FileDrop, Notice, ProgressBar, Stack } from '../../ui/index.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { History } from './History.tsx';
import classes from './imports.module.css';
import { Paste } from './Paste.tsx';
import type { Import } from './useImport.ts';

/** Refusals after which another answer of the person can still make the same file readable. */
const rereadable: ReadonlySet<string> = new Set([
  'DATE_AMBIGUOUS',
  'FORMAT_UNKNOWN',
  'FORMAT_MISMATCH',
  'COLUMN_MISSING',
  'COLUMN_DUPLICATE',
  'PERSON_NEEDED',
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
          accept=".csv,.tsv,.txt,.xlsx,.zip,.ics,.ical,text/csv,text/plain,text/calendar"
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
              problem.refusal?.code === 'FORMAT_MONEY' ? (
                <ButtonLink to="/money" search={{ action: 'import' }}>
                  {t('money:import.action')}
                </ButtonLink>
              ) : (
                readable && (
                  <Button small onClick={onContinue}>
                    {t(flow.isUnknownTable ? 'imports:columns.say' : 'imports:reading.differently')}
                  </Button>
                )
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
        <Paste disabled={!mayImport || busy} onFile={onFile} />
      </Stack>
      <Columns>
        <Card title={t('imports:kinds.title')}>
          <ul className={classes['plainList']}>
            {tools.map((tool) => (
              <li key={tool}>
                <strong>{tool}</strong> · {t(`imports:kinds.${tool.toLowerCase() as Lowercase<typeof tool>}`)}
              </li>
            ))}
            {(['calendar', 'own', 'any'] as const).map((kind) => (
              <li key={kind}>
                <strong>{t(`imports:kinds.${kind}Name`)}</strong> · {t(`imports:kinds.${kind}`)}
              </li>
            ))}
          </ul>
          <p className={classes['soft']}>{t('imports:kinds.safe')}</p>
        </Card>
        <Card title={t('imports:template.title')}>
          <p className={classes['soft']}>{t('imports:template.text')}</p>
          <Stack row gap="small">
            {(['fr', 'en'] as const).flatMap((language) =>
              (['xlsx', 'csv'] as const).map((form) => (
                <Button key={`${language} ${form}`} icon={FileDown} onClick={() => void download(language, form)}>
                  {t(`imports:template.${language}`, { form: form.toUpperCase() })}
                </Button>
              )),
            )}
          </Stack>
        </Card>
      </Columns>
      <History mayImport={mayImport} />
    </Stack>
  );
}

const tools = ['Toggl', 'Clockify', 'Kimai', 'solidtime', 'Harvest'] as const;

async function download(language: 'fr' | 'en', form: 'csv' | 'xlsx'): Promise<void> {
  try {
    saveFile(await call('imports.template', { language, form }));
  } catch (error) {
    showToast({ kind: 'refused', text: errorSentence(error) });
  }
}
