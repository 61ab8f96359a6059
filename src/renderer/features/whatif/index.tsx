import { useNavigate, useSearch } from '@tanstack/react-router';
import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import { Button, Card, LoadingState, PageHeader, SidePanel, Stack } from '../../ui/index.ts';
import { Answer } from './Answer.tsx';
import { Dials } from './Dials.tsx';
import { Imagining } from './Imagining.tsx';
import { LiveSum } from './LiveSum.tsx';
import { Scenarios } from './Scenarios.tsx';
import { SetUp } from './SetUp.tsx';
import { useCharterSources, type CharterSource } from './sources.ts';
import { useWhatIf } from './store.ts';
import { begin } from './trialState.ts';
import { useTrialRun } from './useTrialRun.ts';
import classes from './whatif.module.css';

/** What if: a charter tried on the group's own book, beside today's, and nothing of it written. */
export default function WhatIfScreen() {
  const { t } = useT();
  const { sources, ready } = useCharterSources();
  const begun = useBeginning(sources, ready);
  return (
    <>
      <PageHeader title={t('whatif:title')} text={t('whatif:text')} action={begun && <Scenarios />} />
      {begun ? <Desk sources={sources} /> : <LoadingState />}
    </>
  );
}

/** Begins with what the link asks for, or goes on with what was being tried in this book. */
function useBeginning(sources: readonly CharterSource[], ready: boolean): boolean {
  const { bookId } = useBook();
  const { digits } = useFormat();
  const search = useSearch({ from: '/charter/try' });
  const navigate = useNavigate({ from: '/charter/try' });
  const suggested = useRead('periods.suggest').data;
  const periods = useRead('periods.list').data;
  const known = useWhatIf(({ state }) => state?.book === bookId);
  const asked = Object.keys(search).length > 0;
  const able = ready && suggested !== undefined && periods !== undefined && sources.length > 0;
  useEffect(() => {
    if (!able || (known && !asked)) return;
    const scenario = sources.find((one) => one.value === `scenario:${search.scenario}`)?.scenario;
    const chosen = sources.find((one) => one.value === search.charter) ?? sources[0]!;
    const last = periods.findLast((period) => period.state === 'closed' && period.result > 0n);
    const { begin: start, act } = useWhatIf.getState();
    start(
      begin({
        book: bookId,
        source: chosen.value,
        charter: chosen.charter,
        from: search.from ?? suggested.from,
        to: search.to ?? suggested.to,
        result: search.result === undefined ? (last?.result ?? 10n ** BigInt(digits + 4)) : BigInt(search.result),
      }),
    );
    if (scenario) act({ do: 'open', scenario });
    if (asked) void navigate({ search: {}, replace: true });
  }, [able, known, asked, sources, search, periods, suggested, bookId, digits, navigate]);
  return known && !asked;
}

function Desk({ sources }: { readonly sources: readonly CharterSource[] }) {
  const { t } = useT();
  const narrow = useNarrowScreen();
  const [open, setOpen] = useState(false);
  useTrialRun();
  const controls = (
    <Stack gap="large">
      <Card title={t('whatif:setUp.title')}>
        <SetUp sources={sources} />
      </Card>
      <Card title={t('whatif:dial.title')}>
        <Dials />
      </Card>
      <Card title={t('whatif:imagine.title')}>
        <p className={classes['cardNote']}>{t('whatif:imagine.text')}</p>
        <Imagining />
      </Card>
    </Stack>
  );
  return (
    <Stack>
      {narrow ? (
        <>
          <Button full kind="primary" icon={SlidersHorizontal} onClick={() => setOpen(true)}>
            {t('whatif:setUp.open')}
          </Button>
          <SidePanel open={open} title={t('whatif:setUp.panel')} onClose={() => setOpen(false)} footer={<LiveSum />}>
            {controls}
          </SidePanel>
          <Answer />
        </>
      ) : (
        <div className={classes['desk']}>
          <section className={classes['controls']} aria-label={t('whatif:setUp.panel')} tabIndex={-1}>
            {controls}
          </section>
          <div className={classes['answer']}>
            <Answer />
          </div>
        </div>
      )}
    </Stack>
  );
}
