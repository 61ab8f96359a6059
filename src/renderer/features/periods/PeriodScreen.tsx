import { useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft, BookCheck, FileSignature, LockOpen } from 'lucide-react';
import { startTransition, useDeferredValue, useMemo, useState } from 'react';
import type { IssuedDocument } from '../../../contract/documents.ts';
import type { Period } from '../../../contract/shares.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, ButtonLink, Loaded, Notice, PageHeader, Stack, Tabs } from '../../ui/index.ts';
import { HandOutDialog } from '../papers/HandOutDialog.tsx';
import { isToHandOut } from '../papers/received.ts';
import { Documents } from './Documents.tsx';
import { HandOutButton } from './HandOut.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { OutcomeView } from './OutcomeView.tsx';
import { Payments } from './Payments.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';

/** One closed period: its result and its documents, and the one thing that comes next. */
export function PeriodScreen({ number }: { readonly number: number }) {
  const { t } = useT();
  const periods = useRead('periods.list');
  // Dozens of rows at once are drawn in slices, so that the page answers in between.
  const all = useDeferredValue(useRead('documents.list').data);
  const documents = useMemo(() => all?.filter((one) => one.period === number) ?? [], [all, number]);
  return (
    <Loaded read={periods}>
      {(list) => {
        const period = list.find((one) => one.number === number);
        if (!period) {
          return (
            <>
              <PageHeader title={t('periods:title')} />
              <Notice
                tone="warning"
                action={
                  <ButtonLink to="/periods" search={{}}>
                    {t('periods:back')}
                  </ButtonLink>
                }
              >
                {t('periods:unknown', { number })}
              </Notice>
            </>
          );
        }
        const again =
          period.state === 'reopened'
            ? list.find((one) => one.state === 'closed' && one.from <= period.to && one.to >= period.from)
            : undefined;
        const last = list.filter((one) => one.state === 'closed').every((one) => one.to <= period.to);
        return <Found period={period} again={again} isLast={last && period.state === 'closed'} documents={documents} />;
      }}
    </Loaded>
  );
}

function Found({
  period,
  again,
  isLast,
  documents,
}: {
  readonly period: Period;
  readonly again: Period | undefined;
  readonly isLast: boolean;
  readonly documents: readonly IssuedDocument[];
}) {
  const { t } = useT();
  const format = useFormat();
  const mayLead = useMayLead();
  const { tab = 'result' } = useSearch({ from: '/periods' });
  const navigate = useNavigate({ from: '/periods' });
  const outcome = useRead('periods.outcome', { period: period.number });
  const [doing, setDoing] = useState<'issue' | 'reopen' | 'handOut' | null>(null);
  const go = (next: 'result' | 'documents' | 'payments'): void =>
    void navigate({ search: { period: period.number, ...(next === 'result' ? {} : { tab: next }) }, replace: true });
  const close = (): void => setDoing(null);
  const issued = (): void => {
    // What has just been signed is meant to be handed out.
    startTransition(() => setDoing('handOut'));
    go('documents');
  };
  const closed = period.state === 'closed';
  const apply = useCommand('periods.apply', { undoable: true, inPlace: true, said: () => t('periods:apply.done') });
  const current = documents.filter((document) => document.state === 'current');
  const toHandOut = current.filter(isToHandOut);
  const primary =
    !mayLead || !closed ? null : period.documentsMissing > 0 ? (
      <Button kind="primary" icon={FileSignature} onClick={() => setDoing('issue')}>
        {t('documents:issue.action')}
      </Button>
    ) : (
      <HandOutButton primary={toHandOut.length > 0} onClick={() => setDoing('handOut')} />
    );
  return (
    <>
      <PageHeader
        title={format.days(period.from, period.to)}
        text={closed ? t('periods:closedAt', { when: format.instant(period.closedAt) }) : t('periods:reopenedText')}
        action={
          <>
            <ButtonLink to="/periods" search={{}} icon={ArrowLeft}>
              {t('periods:back')}
            </ButtonLink>
            {mayLead && isLast && (
              <Button icon={LockOpen} onClick={() => setDoing('reopen')}>
                {t('periods:reopen.action')}
              </Button>
            )}
            {primary}
          </>
        }
      />
      <Stack>
        {!closed && (
          <Notice
            tone={again ? 'notice' : 'warning'}
            action={
              again && (
                <ButtonLink to="/periods" search={{ period: again.number }}>
                  {t('periods:seeAgain')}
                </ButtonLink>
              )
            }
          >
            {t('periods:reopenedNotice', { reason: period.reason ? period.reason.replace(/(?<![.!?…])$/u, '.') : t('periods:noReason') })}{' '}
            {t(again ? 'periods:closedAgain' : 'periods:closeAgain')}
          </Notice>
        )}
        {closed && !period.applied && (
          <Notice
            tone="warning"
            action={
              mayLead && (
                <Button icon={BookCheck} busy={apply.busy} onClick={() => void apply.run({ period: period.number })}>
                  {t('periods:apply.action')}
                </Button>
              )
            }
          >
            {t('periods:apply.text')}
          </Notice>
        )}
        {apply.sentence && <Notice tone="danger">{apply.sentence}</Notice>}
        <Tabs
          label={format.days(period.from, period.to)}
          value={tab}
          onChange={go}
          tabs={[
            {
              value: 'result',
              label: t('periods:tabs.result'),
              content: (
                <Loaded read={outcome} shape="chart">
                  {(data) => <OutcomeView outcome={data} />}
                </Loaded>
              ),
            },
            {
              value: 'documents',
              label: t('periods:tabs.documents', { number: format.number(documents.length) }),
              content: <Documents period={period} documents={documents} members={outcome.data?.members ?? []} />,
            },
            ...(mayLead && closed && period.applied
              ? [{ value: 'payments' as const, label: t('exports:payments.tab'), content: <Payments period={period} /> }]
              : []),
          ]}
        />
      </Stack>
      {doing === 'issue' && <IssueDialog period={period} onClose={close} onIssued={issued} />}
      {doing === 'handOut' && current.length > 0 && (
        <HandOutDialog documents={toHandOut.length > 0 ? toHandOut : current} onClose={close} />
      )}
      {doing === 'reopen' && <ReopenDialog period={period} documents={current.length} onClose={close} />}
    </>
  );
}
