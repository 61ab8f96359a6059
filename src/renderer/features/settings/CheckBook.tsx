import { Stethoscope } from 'lucide-react';
import { useState } from 'react';
import type { DoctorReport } from '../../../contract/session.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useProgress } from '../../rpc/progress.ts';
import { Button, ButtonLink, Card, DataTable, Facts, Notice, ProgressBar, Stack } from '../../ui/index.ts';
import classes from './settings.module.css';

/** Reads the whole book against its own journal, and says in words what it found. It changes nothing. */
export function CheckBook() {
  const { t } = useT();
  const doctor = useProgress('books.doctor');
  const [report, setReport] = useState<DoctorReport | null>(null);
  const run = async (): Promise<void> => {
    setReport(null);
    const answer = await doctor.start(undefined);
    if (answer) setReport(answer.report);
  };
  return (
    <Card title={t('settings:check.title')}>
      <Stack>
        <p className={classes['lead']}>{t('settings:check.text')}</p>
        {doctor.state === 'running' ? (
          <ProgressBar label={t('settings:check.running')} done={doctor.done} total={doctor.total} onCancel={doctor.cancel} />
        ) : (
          <div>
            <Button icon={Stethoscope} kind={report ? 'secondary' : 'primary'} onClick={() => void run()}>
              {t(report ? 'settings:check.again' : 'settings:check.start')}
            </Button>
          </div>
        )}
        {doctor.state === 'cancelled' && <Notice>{t('settings:check.cancelled')}</Notice>}
        {doctor.state === 'refused' && <Notice tone="danger">{doctor.sentence}</Notice>}
        <div aria-live="polite">{report && <Report report={report} />}</div>
      </Stack>
    </Card>
  );
}

function Report({ report }: { readonly report: DoctorReport }) {
  const { t } = useT();
  const format = useFormat();
  const violations = report.violations.map((violation, at) => ({ ...violation, at }));
  return (
    <Stack>
      {report.ok ? (
        <Notice tone="good">{t('settings:check.ok', { count: report.entries, entries: format.number(report.entries) })}</Notice>
      ) : (
        <Notice
          tone="danger"
          action={
            <ButtonLink to="/settings" search={{ section: 'backups' }}>
              {t('settings:check.backups')}
            </ButtonLink>
          }
        >
          {t('settings:check.wrong', { count: report.violations.length })}
        </Notice>
      )}
      {violations.length > 0 && (
        <DataTable
          label={t('settings:check.found')}
          rows={violations}
          rowKey={(violation) => violation.at}
          columns={[{ key: 'sentence', head: t('settings:check.found'), cell: (violation) => format.label(violation.sentence) }]}
        />
      )}
      <Facts
        facts={[
          [
            t('settings:check.head'),
            <code key="head" className={classes['hash']}>
              {report.head.seq} · {report.head.hash}
            </code>,
          ],
        ]}
      />
    </Stack>
  );
}
