import {
  CalendarDays,
  ChartPie,
  CircleCheckBig,
  FileDown,
  House,
  Landmark,
  NotebookText,
  ScrollText,
  Settings,
  Sigma,
  Stamp,
  Users,
  type LucideIcon,
} from 'lucide-react';

export interface Screen {
  readonly path:
    | '/'
    | '/time'
    | '/contributions'
    | '/approvals'
    | '/members'
    | '/shares'
    | '/charter'
    | '/figures'
    | '/periods'
    | '/money'
    | '/imports'
    | '/settings';
  readonly name:
    | 'home'
    | 'time'
    | 'contributions'
    | 'approvals'
    | 'members'
    | 'shares'
    | 'charter'
    | 'figures'
    | 'periods'
    | 'money'
    | 'imports'
    | 'settings';
  readonly icon: LucideIcon;
  /** Pressed after g. */
  readonly letter: string;
}

/** The screens in the order of the navigation. */
export const screens: readonly Screen[] = [
  { path: '/', name: 'home', icon: House, letter: 'h' },
  { path: '/time', name: 'time', icon: CalendarDays, letter: 'w' },
  { path: '/contributions', name: 'contributions', icon: NotebookText, letter: 'c' },
  { path: '/approvals', name: 'approvals', icon: CircleCheckBig, letter: 'a' },
  { path: '/members', name: 'members', icon: Users, letter: 'm' },
  { path: '/shares', name: 'shares', icon: ChartPie, letter: 's' },
  { path: '/figures', name: 'figures', icon: Sigma, letter: 'f' },
  { path: '/charter', name: 'charter', icon: ScrollText, letter: 't' },
  { path: '/periods', name: 'periods', icon: Stamp, letter: 'p' },
  { path: '/money', name: 'money', icon: Landmark, letter: 'o' },
  { path: '/imports', name: 'imports', icon: FileDown, letter: 'i' },
  { path: '/settings', name: 'settings', icon: Settings, letter: 'r' },
];
