import { useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowRightLeft, FolderPlus, Plus, UserPlus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Button, PageHeader, Tabs } from '../../ui/index.ts';
import { useState } from 'react';
import { Capital } from '../capital/Capital.tsx';
import { OperationDialog } from '../capital/OperationDialog.tsx';
import { Activities } from './Activities.tsx';
import { People } from './People.tsx';
import { Projects } from './Projects.tsx';

/** Who belongs, what they work on, what each kind of contribution counts for and, where there are shares, who holds them. */
export default function MembersScreen() {
  const { t } = useT();
  const search = useSearch({ from: '/members' });
  const navigate = useNavigate({ from: '/members' });
  const mayLead = useMayLead();
  const book = useBook();
  const shareClasses = useRead('capital.classes').data ?? [];
  const [addingActivity, setAddingActivity] = useState(false);
  const asked = search.action === 'newProject' ? 'projects' : (search.tab ?? 'people');
  const tab = asked === 'capital' && !book.capital ? 'people' : asked;
  const go = (next: typeof tab): void => void navigate({ search: next === 'people' ? {} : { tab: next } });
  const begin = (action: 'new' | 'newProject' | 'newOperation'): void => void navigate({ search: (before) => ({ ...before, action }) });
  const actions = {
    people: (
      <Button kind="primary" icon={UserPlus} onClick={() => begin('new')}>
        {t('members:people.add')}
      </Button>
    ),
    projects: (
      <Button kind="primary" icon={FolderPlus} onClick={() => begin('newProject')}>
        {t('members:projects.add')}
      </Button>
    ),
    activities: (
      <Button kind="primary" icon={Plus} onClick={() => setAddingActivity(true)}>
        {t('members:activities.add')}
      </Button>
    ),
    capital: (
      <Button kind="primary" icon={ArrowRightLeft} disabled={book.readOnly !== 'no'} onClick={() => begin('newOperation')}>
        {t('capital:operations.add')}
      </Button>
    ),
  } as const;
  return (
    <>
      <PageHeader title={t('members:title')} text={t(`members:text.${tab}`)} action={mayLead && actions[tab]} />
      <Tabs
        label={t('members:title')}
        value={tab}
        onChange={go}
        tabs={[
          { value: 'people', label: t('members:tabs.people'), content: <People /> },
          { value: 'projects', label: t('members:tabs.projects'), content: <Projects /> },
          {
            value: 'activities',
            label: t('members:tabs.activities'),
            content: <Activities adding={addingActivity} onAdded={() => setAddingActivity(false)} />,
          },
          ...(book.capital ? [{ value: 'capital' as const, label: t('members:tabs.capital'), content: <Capital /> }] : []),
        ]}
      />
      {search.action === 'newOperation' && book.capital && mayLead && (
        <OperationDialog shareClasses={shareClasses} onClose={() => go('capital')} />
      )}
    </>
  );
}
