import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useT } from '../../i18n/useT.ts';
import { PageHeader, Stack, Tabs } from '../../ui/index.ts';
import { Certificate } from '../periods/Certificate.tsx';
import { Signatures } from '../signers/Signatures.tsx';
import { About } from './About.tsx';
import { Backups } from './Backups.tsx';
import { CheckBook } from './CheckBook.tsx';
import { Cooperative } from './Cooperative.tsx';
import { Exports } from './Exports.tsx';
import { Keyboard } from './Keyboard.tsx';
import { Preferences } from './Preferences.tsx';
import { Proofs } from './Proofs.tsx';

/** The book's own details, and what keeps it safe. */
export default function SettingsScreen() {
  const { t } = useT();
  const { section = 'cooperative' } = useSearch({ from: '/settings' });
  const navigate = useNavigate({ from: '/settings' });
  // These two live where they are used; old links still lead there.
  if (section === 'activities') return <Navigate to="/members" search={{ tab: 'activities' }} replace />;
  if (section === 'charter') return <Navigate to="/charter" replace />;
  return (
    <>
      <PageHeader title={t('settings:title')} text={t('settings:text')} />
      <Tabs
        label={t('settings:title')}
        value={section}
        onChange={(next) => void navigate({ search: next === 'cooperative' ? {} : { section: next }, replace: true })}
        tabs={[
          { value: 'cooperative', label: t('settings:tabs.cooperative'), content: <Cooperative /> },
          { value: 'preferences', label: t('settings:tabs.preferences'), content: <Preferences /> },
          { value: 'keyboard', label: t('settings:tabs.keyboard'), content: <Keyboard /> },
          { value: 'signing', label: t('settings:tabs.signing'), content: <Signing /> },
          { value: 'exports', label: t('settings:tabs.exports'), content: <Exports /> },
          { value: 'backups', label: t('settings:tabs.backups'), content: <Backups /> },
          { value: 'check', label: t('settings:tabs.check'), content: <CheckBook /> },
          { value: 'about', label: t('settings:tabs.about'), content: <About /> },
        ]}
      />
    </>
  );
}

/** The key that signs, and what is handed out with what it signed. */
function Signing() {
  return (
    <Stack gap="large">
      <Certificate />
      <Signatures />
      <Proofs />
    </Stack>
  );
}
