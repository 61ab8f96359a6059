import { useNavigate, useSearch } from '@tanstack/react-router';
import { BadgeCheck, CalendarPlus, FilePlus2, Stamp } from 'lucide-react';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink, PageHeader, Tabs } from '../../ui/index.ts';
import { AssembliesView } from '../assemblies/AssembliesView.tsx';
import { DocumentsView } from '../papers/DocumentsView.tsx';
import { PeriodList } from './PeriodList.tsx';

/** What each view is for, and the one thing to begin in it. */
const views = {
  periods: { text: 'periods:text', begin: 'periods:list.close', icon: Stamp, search: { action: 'close' } },
  documents: { text: 'papers:list.text', begin: 'papers:list.new', icon: FilePlus2, search: { view: 'documents', action: 'document' } },
  assemblies: { text: 'assemblies:text', begin: 'assemblies:call', icon: CalendarPlus, search: { view: 'assemblies', action: 'assembly' } },
} as const;

/** Three views of one screen: what is closed, what was issued, and when the members meet. */
export function PeriodsAndDocuments() {
  const { t } = useT();
  const mayLead = useMayLead();
  const { view = 'periods' } = useSearch({ from: '/periods' });
  const navigate = useNavigate({ from: '/periods' });
  const verify = (
    <ButtonLink to="/periods" search={{ action: 'verify' }} icon={BadgeCheck}>
      {t('documents:verify.title')}
    </ButtonLink>
  );
  const { text, begin, icon, search } = views[view];
  return (
    <>
      <PageHeader
        title={t('periods:title')}
        text={t(text)}
        action={
          <>
            {verify}
            {mayLead && (
              <ButtonLink to="/periods" search={search} kind="primary" icon={icon}>
                {t(begin)}
              </ButtonLink>
            )}
          </>
        }
      />
      <Tabs
        label={t('papers:list.tabs')}
        value={view}
        onChange={(next) => void navigate({ search: next === 'periods' ? {} : { view: next }, replace: true })}
        tabs={[
          { value: 'periods', label: t('papers:list.periods'), content: <PeriodList /> },
          { value: 'documents', label: t('papers:list.tab'), content: <DocumentsView /> },
          { value: 'assemblies', label: t('assemblies:tab'), content: <AssembliesView /> },
        ]}
      />
    </>
  );
}
