import { CircleAlert, CircleCheck, CircleX, ShieldQuestion } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CloseCheck } from '../../../contract/shares.ts';
import { addDays } from '../../../core/days/day.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { missingIn } from '../figures/values.ts';
import { Button, ButtonLink } from '../../ui/index.ts';
import { useProgress } from '../../rpc/progress.ts';
import classes from './periods.module.css';

const icons = { ok: CircleCheck, warning: CircleAlert, refused: CircleX } as const;

/** What the lead should know before closing, each in words, with the door that mends it. */
export function CloseChecks({ checks, from, to }: { readonly checks: readonly CloseCheck[]; readonly from: string; readonly to: string }) {
  const { t } = useT();
  return (
    <ul className={classes['checks']}>
      {checks.map((check) => (
        <Line
          key={check.check}
          state={check.state}
          word={t(`periods:checkState.${check.state}`)}
          action={<Mend check={check} from={from} to={to} />}
        >
          <CheckWords check={check} />
        </Line>
      ))}
      <FigureChecks from={from} to={to} />
      <BookCheck />
    </ul>
  );
}

function Line({
  state,
  word,
  children,
  action,
}: {
  readonly state: CloseCheck['state'];
  readonly word: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  const Icon = icons[state];
  return (
    <li className={classes['check']} data-state={state}>
      <Icon size={20} aria-hidden className={classes['checkIcon']} />
      <span className={classes['checkWords']}>
        <span className="visually-hidden">{word}. </span>
        {children}
      </span>
      {action}
    </li>
  );
}

function CheckWords({ check }: { readonly check: CloseCheck }) {
  const { t } = useT();
  const format = useFormat();
  const { state, details } = check;
  const count = Number(details['count'] ?? 0);
  const day = (key: string): string => format.day(String(details[key] ?? ''));
  if (check.check === 'overlap') return t('periods:checks.overlap', { from: day('from'), to: day('to') });
  if (check.check === 'charter')
    return t('periods:checks.charter', { day: day('day'), eve: format.day(addDays(String(details['day']), -1)) });
  if (check.check === 'dates') return t(state === 'refused' ? 'periods:checks.datesWrong' : 'periods:checks.dates');
  if (check.check === 'future') return t(state === 'ok' ? 'periods:checks.past' : 'periods:checks.future');
  if (check.check === 'contributions')
    return state === 'ok' ? t('periods:checks.contributions', { count }) : t('periods:checks.noContributions');
  return state === 'ok' ? t(`periods:checks.none.${check.check}`) : t(`periods:checks.some.${check.check}`, { count });
}

function Mend({ check, from, to }: { readonly check: CloseCheck; readonly from: string; readonly to: string }) {
  const { t } = useT();
  const { lastClosedDay } = useBook();
  if (check.state === 'ok') {
    return check.check === 'contributions' ? (
      <ButtonLink to="/contributions" search={{ from, to, states: ['approved'] }} kind="quiet">
        {t('periods:checks.see')}
      </ButtonLink>
    ) : null;
  }
  if (check.check === 'pending') return <ButtonLink to="/approvals">{t('periods:checks.approve')}</ButtonLink>;
  if (check.check === 'drafts')
    return (
      <ButtonLink to="/contributions" search={{ states: ['draft'] }}>
        {t('periods:checks.see')}
      </ButtonLink>
    );
  if (check.check === 'gap')
    return (
      <ButtonLink
        to="/contributions"
        search={{ ...(lastClosedDay === null ? {} : { from: addDays(lastClosedDay, 1) }), to: addDays(from, -1) }}
      >
        {t('periods:checks.see')}
      </ButtonLink>
    );
  if (check.check === 'contributions')
    return (
      <ButtonLink to="/contributions" search={{ from, to }}>
        {t('periods:checks.see')}
      </ButtonLink>
    );
  return null;
}

/** Figures that the charter asks for and that have no value in these days: what follows them would share by nothing, or by old values. */
function FigureChecks({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useT();
  const format = useFormat();
  const list = useRead('figures.list').data;
  if (!list || list.asked.length === 0) return null;
  const missing = missingIn(list, from, to);
  const door = (
    <ButtonLink to="/figures" search={{ day: to }}>
      {t('periods:checks.enterFigures')}
    </ButtonLink>
  );
  if (missing.length === 0)
    return (
      <Line state="ok" word={t('periods:checkState.ok')}>
        {t('periods:checks.figures')}
      </Line>
    );
  return missing.map(({ figure, last }, at) => (
    <Line key={figure.name} state="warning" word={t('periods:checkState.warning')} action={at === 0 && door}>
      {last === null
        ? t('periods:checks.figureNone', { figure: format.label(figure.label) })
        : t('periods:checks.figureOld', { figure: format.label(figure.label), day: format.day(last) })}
    </Line>
  ));
}

/** The whole book can be checked here too: on a large one that takes a moment, so it is asked for. */
function BookCheck() {
  const { t } = useT();
  const doctor = useProgress('books.doctor');
  const [ok, setOk] = useState<boolean | null>(null);
  const run = async (): Promise<void> => {
    const answer = await doctor.start(undefined);
    if (answer) setOk(answer.report.ok);
  };
  if (ok === null) {
    return (
      <li className={classes['check']}>
        <ShieldQuestion size={20} aria-hidden className={classes['checkIcon']} />
        <span className={classes['checkWords']}>{t('periods:checks.book')}</span>
        <Button kind="quiet" small busy={doctor.state === 'running'} onClick={() => void run()}>
          {t('periods:checks.checkBook')}
        </Button>
      </li>
    );
  }
  const state = ok ? 'ok' : 'warning';
  return (
    <Line
      state={state}
      word={t(`periods:checkState.${state}`)}
      action={
        !ok && (
          <ButtonLink to="/settings" search={{ section: 'check' }}>
            {t('periods:checks.see')}
          </ButtonLink>
        )
      }
    >
      {t(ok ? 'periods:checks.bookOk' : 'periods:checks.bookWrong')}
    </Line>
  );
}
