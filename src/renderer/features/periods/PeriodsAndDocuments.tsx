import { useNavigate, useSearch } from '@tanstack/react-router';
import { BadgeCheck, FilePlus2, Stamp } from 'lucide-react';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink, PageHeader, Tabs } from '../../ui/index.ts';
import { DocumentsView } from '../papers/DocumentsView.tsx';
import { PeriodList } from './PeriodList.tsx';

/** Two views of one screen: what is closed, and what was issued. */
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
  const primary =
    view === 'periods' ? (
      <ButtonLink to="/periods" search={{ action: 'close' }} kind="primary" icon={Stamp}>
        {t('periods:list.close')}
      </ButtonLink>
    ) : (
      <ButtonLink to="/periods" search={{ view: 'documents', action: 'document' }} kind="primary" icon={FilePlus2}>
        {t('papers:list.new')}
      </ButtonLink>
    );
  return (
    <>
      <PageHeader
        title={t('periods:title')}
        text={t(view === 'periods' ? 'periods:text' : 'papers:list.text')}
        action={
          <>
            {verify}
            {mayLead && primary}
          </>
        }
      />
      <Tabs
        label={t('papers:list.tabs')}
        value={view}
        onChange={(next) => void navigate({ search: next === 'documents' ? { view: 'documents' } : {}, replace: true })}
        tabs={[
          { value: 'periods', label: t('papers:list.periods'), content: <PeriodList /> },
          { value: 'documents', label: t('papers:list.tab'), content: <DocumentsView /> },
        ]}
      />
    </>
  );
}
