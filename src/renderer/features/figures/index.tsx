import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileDown, ScrollText, Sigma } from 'lucide-react';
import { useMemo, useState } from 'react';
import { addDays, lastDayOfMonth, monthNumber } from '../../../core/days/day.ts';
import { useScreenActions } from '../../app/actions.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Button, ButtonLink, EmptyState, Loaded, PageHeader, Stack } from '../../ui/index.ts';
import { Batches } from './Batches.tsx';
import { FigureGrid } from './FigureGrid.tsx';
import { ImportDialog } from './ImportDialog.tsx';

/** What the charter asks for beside contributions: capital, works, needs, income … by member and of the cooperative. */
export default function FiguresScreen() {
  const { t } = useT();
  const search = useSearch({ from: '/figures' });
  const navigate = useNavigate({ from: '/figures' });
  const mayLead = useMayLead();
  const { lastClosedDay } = useBook();
  const list = useRead('figures.list');
  const [day, setDay] = useState<string | null>(() => search.day ?? firstDay(lastClosedDay));
  const asks = (list.data?.asked.length ?? 0) > 0;
  const begin = useMemo(() => (): void => void navigate({ search: (before) => ({ ...before, action: 'import' }) }), [navigate]);
  const close = (): void => void navigate({ search: search.day === undefined ? {} : { day: search.day }, replace: true });
  useScreenActions(
    'figures',
    useMemo(
      () => (mayLead ? [{ id: 'importFigures', label: t('figures:import.action'), icon: FileDown, run: begin }] : []),
      [mayLead, begin, t],
    ),
  );
  return (
    <>
      <PageHeader
        title={t('figures:title')}
        text={t('figures:text')}
        action={
          mayLead &&
          asks && (
            <Button icon={FileDown} onClick={begin}>
              {t('figures:import.action')}
            </Button>
          )
        }
      />
      <Loaded read={list}>
        {(figures) => (
          <Stack gap="large">
            {figures.asked.length === 0 ? (
              <EmptyState
                icon={Sigma}
                text={t('figures:none')}
                action={
                  <ButtonLink to="/charter" icon={ScrollText}>
                    {t('figures:seeCharter')}
                  </ButtonLink>
                }
              />
            ) : (
              <FigureGrid
                asked={figures.asked}
                rows={figures.rows}
                day={day}
                onDay={setDay}
                mayLead={mayLead}
                registerSince={figures.registerSince}
              />
            )}
            {figures.batches.length > 0 && <Batches batches={figures.batches} mayLead={mayLead} />}
          </Stack>
        )}
      </Loaded>
      {search.action === 'import' && mayLead && list.data && <ImportDialog asked={list.data.asked} day={day ?? today()} onClose={close} />}
    </>
  );
}

/** Figures are most often those of the month that has just ended, unless it is closed already. */
function firstDay(closedTo: string | null): string {
  const ended = lastDayOfMonth(monthNumber(today()) - 1);
  return closedTo !== null && ended <= closedTo ? addDays(closedTo, 1) : ended;
}
