import { useNavigate, useSearch } from '@tanstack/react-router';
import { FolderPlus, Plus, UserPlus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { Button, PageHeader, Tabs } from '../../ui/index.ts';
import { useState } from 'react';
import { Activities } from './Activities.tsx';
import { People } from './People.tsx';
import { Projects } from './Projects.tsx';

/** Who belongs, what they work on, and what each kind of contribution counts for. */
export default function MembersScreen() {
  const { t } = useT();
  const search = useSearch({ from: '/members' });
  const navigate = useNavigate({ from: '/members' });
  const mayLead = useMayLead();
  const [addingActivity, setAddingActivity] = useState(false);
  const tab = search.action === 'newProject' ? 'projects' : (search.tab ?? 'people');
  const go = (next: typeof tab): void => void navigate({ search: next === 'people' ? {} : { tab: next } });
  const begin = (action: 'new' | 'newProject'): void => void navigate({ search: (before) => ({ ...before, action }) });
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
        ]}
      />
    </>
  );
}
