import { Link } from '@tanstack/react-router';
import { Menu, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { useBook, useRead } from '../rpc/queries.ts';
import { usePreferences } from '../state/preferences.ts';
import { useNarrowScreen } from '../state/theme.ts';
import { IconButton, SidePanel, Tooltip } from '../ui/index.ts';
import { TimerWatch } from '../features/time/timer/TimerWatch.tsx';
import { Banners } from './Banners.tsx';
import { BookCommands } from './BookCommands.tsx';
import { Header, LanguageSwitch, ThemeButton } from './Header.tsx';
import { screens, type Screen } from './screens.ts';
import classes from './Shell.module.css';

/** The page around a screen: navigation at the left, or at the bottom of a narrow screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useT();
  const narrowScreen = useNarrowScreen();
  return (
    <div className={classes['shell']} data-narrow={narrowScreen || undefined}>
      <a
        href="#content"
        className={classes['skip']}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('shell:skip')}
      </a>
      {narrowScreen ? null : <SideNavigation />}
      <div className={classes['page']}>
        <Header />
        <main id="content" tabIndex={-1} className={classes['main']}>
          <Banners />
          <TimerWatch />
          {children}
        </main>
      </div>
      {narrowScreen && <BottomNavigation />}
      <BookCommands />
    </div>
  );
}

function useWaiting(): number {
  const filter = {
    members: [],
    projects: [],
    activities: [],
    states: ['submitted' as const],
    from: null,
    to: null,
    search: '',
    batch: null,
  };
  return useRead('contributions.page', { filter, cursor: null, limit: 1 }, { keep: true }).data?.total ?? 0;
}

function ScreenLink({
  screen,
  bare = false,
  waiting,
  onGo,
}: {
  readonly screen: Screen;
  readonly bare?: boolean;
  readonly waiting: number;
  readonly onGo?: () => void;
}) {
  const { t } = useT();
  const { icon: Icon, name, path } = screen;
  const counted = name === 'approvals' && waiting > 0;
  const link = (
    <Link
      to={path}
      className={classes['link']}
      activeProps={{ 'aria-current': 'page' }}
      activeOptions={{ exact: path === '/', includeSearch: false }}
      onClick={onGo}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <span className={bare ? 'visually-hidden' : classes['linkText']}>{t(`shell:nav.${name}`)}</span>
      {counted && (
        <span className={classes['count']} aria-hidden>
          {waiting}
        </span>
      )}
      {counted && <span className="visually-hidden">, {t('shell:waiting', { count: waiting })}</span>}
    </Link>
  );
  return bare ? <Tooltip label={t(`shell:nav.${name}`)}>{link}</Tooltip> : link;
}

function SideNavigation() {
  const { t } = useT();
  const bare = usePreferences((preferences) => preferences.sidebarNarrow);
  const setBare = usePreferences((preferences) => preferences.setSidebarNarrow);
  const waiting = useWaiting();
  return (
    <nav aria-label={t('shell:navigation')} className={classes['side']} data-bare={bare || undefined}>
      <div className={classes['brand']}>
        <Mark />
        {!bare && <span>{t('common:appName')}</span>}
      </div>
      <ul className={classes['links']}>
        {screens.map((screen) => (
          <li key={screen.name}>
            <ScreenLink screen={screen} bare={bare} waiting={waiting} />
          </li>
        ))}
      </ul>
      <IconButton
        icon={bare ? PanelLeftOpen : PanelLeftClose}
        label={t(bare ? 'shell:widen' : 'shell:narrow')}
        onClick={() => setBare(!bare)}
      />
    </nav>
  );
}

function BottomNavigation() {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const waiting = useWaiting();
  // What whoever acts needs daily: their time, and what they gave or have to decide on.
  const firstNames = ['home', 'time', useBook().actor.role === 'lead' ? 'approvals' : 'contributions'];
  const close = (): void => setOpen(false);
  return (
    <>
      <nav aria-label={t('shell:navigation')} className={classes['bottom']}>
        {screens
          .filter((screen) => firstNames.includes(screen.name))
          .map((screen) => (
            <ScreenLink key={screen.name} screen={screen} waiting={waiting} />
          ))}
        <button type="button" className={classes['link']} aria-expanded={open} onClick={() => setOpen(true)}>
          <Menu size={20} strokeWidth={1.75} aria-hidden />
          <span className={classes['linkText']}>{t('shell:menu')}</span>
        </button>
      </nav>
      <SidePanel open={open} title={t('shell:menu')} onClose={close} size="small">
        <ul className={classes['links']}>
          {screens.map((screen) => (
            <li key={screen.name}>
              <ScreenLink screen={screen} waiting={waiting} onGo={close} />
            </li>
          ))}
        </ul>
        <div className={classes['panelTools']}>
          <LanguageSwitch />
          <ThemeButton />
        </div>
      </SidePanel>
    </>
  );
}

/** A circle cut in unequal parts. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden focusable="false">
      <path d="M32 32V3a29 29 0 0 1 27.6 20.1z" fill="var(--profits)" />
      <path d="M34.4 33.6 60.4 25a29 29 0 0 1-12.2 31z" fill="var(--accent)" />
      <path d="M30 34.500 46 58A29 29 0 1 1 29 3.200z" fill="var(--rights)" />
    </svg>
  );
}
