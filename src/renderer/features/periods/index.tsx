import { useNavigate, useSearch } from '@tanstack/react-router';
import { BadgeCheck, CalendarPlus, Stamp } from 'lucide-react';
import { useMemo } from 'react';
import { useScreenActions } from '../../app/actions.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { CloseScreen } from './CloseScreen.tsx';
import { PeriodsAndDocuments } from './PeriodsAndDocuments.tsx';
import { PeriodScreen } from './PeriodScreen.tsx';
import { VerifyScreen } from './VerifyScreen.tsx';

/** The list of periods, or what an address asks for: one period, closing the next, verifying a document. */
export default function PeriodsScreen() {
  const { t } = useT();
  const { period, action } = useSearch({ from: '/periods' });
  const navigate = useNavigate({ from: '/periods' });
  const mayLead = useMayLead();
  useScreenActions(
    'periods',
    useMemo(
      () => [
        { id: 'verify', label: t('documents:verify.title'), icon: BadgeCheck, run: () => void navigate({ search: { action: 'verify' } }) },
        ...(mayLead
          ? [
              { id: 'close', label: t('periods:list.close'), icon: Stamp, run: () => void navigate({ search: { action: 'close' } }) },
              {
                id: 'assembly',
                label: t('assemblies:call'),
                icon: CalendarPlus,
                run: () => void navigate({ search: { view: 'assemblies', action: 'assembly' } }),
              },
            ]
          : []),
      ],
      [t, navigate, mayLead],
    ),
  );
  if (action === 'verify') return <VerifyScreen />;
  if (action === 'close' && mayLead) return <CloseScreen />;
  if (period !== undefined) return <PeriodScreen key={period} number={period} />;
  return <PeriodsAndDocuments />;
}
