import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import { useScreenActions } from '../../app/actions.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink, PageHeader, Tabs } from '../../ui/index.ts';
import { Now } from './Now.tsx';
import { OverTime } from './OverTime.tsx';

/** Whose share is what, how it came to be so, and by which agreement. */
export default function SharesScreen() {
  const { t } = useT();
  const search = useSearch({ from: '/shares' });
  const navigate = useNavigate({ from: '/shares' });
  const tab = search.tab ?? 'now';
  const go = (next: typeof tab): void =>
    void navigate({
      search: (before) => ({
        ...Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'member' && key !== 'tab')),
        ...(next === 'now' ? {} : { tab: next }),
      }),
    });
  useScreenActions(
    'shares',
    useMemo(
      () => [{ id: 'charter', label: t('shares:tabs.charter'), icon: ScrollText, run: () => void navigate({ to: '/charter' }) }],
      [t, navigate],
    ),
  );
  // The charter has a screen of its own; old links still lead there.
  if (tab === 'charter') return <Navigate to="/charter" replace />;
  return (
    <>
      <PageHeader
        title={t('shares:title')}
        text={t(`shares:text.${tab}`)}
        action={
          <ButtonLink to="/charter" icon={ScrollText}>
            {t('shares:tabs.charter')}
          </ButtonLink>
        }
      />
      <Tabs
        label={t('shares:title')}
        value={tab}
        onChange={go}
        tabs={[
          { value: 'now', label: t('shares:tabs.now'), content: <Now /> },
          { value: 'overTime', label: t('shares:tabs.overTime'), content: <OverTime /> },
        ]}
      />
    </>
  );
}
