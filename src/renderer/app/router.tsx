import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import { Frame } from './Frame.tsx';
import { LostScreen, ScreenFault } from './ScreenFault.tsx';
import {
  readCharter,
  readCharterChoice,
  readContributions,
  readFigures,
  readMembers,
  readMoney,
  readPeriods,
  readProject,
  readSettings,
  readShares,
  readTime,
  readTrial,
} from './search.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: LostScreen });
const errorComponent = ({ error, reset }: ErrorComponentProps) => <ScreenFault error={error} reset={reset} />;
const shared = { getParentRoute: () => root, errorComponent } as const;

/** One route per screen; each screen's code is loaded when it is first seen. */
const routes = [
  createRoute({ ...shared, path: '/', component: lazyRouteComponent(() => import('../features/home/index.tsx')) }),
  createRoute({
    ...shared,
    path: '/contributions',
    validateSearch: readContributions,
    component: lazyRouteComponent(() => import('../features/contributions/index.tsx')),
  }),
  createRoute({
    ...shared,
    path: '/time',
    validateSearch: readTime,
    component: lazyRouteComponent(() => import('../features/time/index.tsx')),
  }),
  createRoute({ ...shared, path: '/approvals', component: lazyRouteComponent(() => import('../features/approvals/index.tsx')) }),
  createRoute({
    ...shared,
    path: '/members',
    validateSearch: readMembers,
    component: lazyRouteComponent(() => import('../features/members/index.tsx')),
  }),
  createRoute({
    ...shared,
    path: '/projects/$number',
    validateSearch: readProject,
    component: lazyRouteComponent(() => import('../features/projects/index.tsx')),
  }),
  createRoute({
    ...shared,
    path: '/money',
    validateSearch: readMoney,
    component: lazyRouteComponent(() => import('../features/money/index.tsx')),
  }),
  createRoute({
    ...shared,
    path: '/shares',
    validateSearch: readShares,
    component: lazyRouteComponent(() => import('../features/shares/index.tsx')),
  }),
  createRoute({
    ...shared,
    path: '/figures',
    validateSearch: readFigures,
    component: lazyRouteComponent(() => import('../features/figures/index.tsx')),
  }),
  createRoute({
    ...shared,
    path: '/charter/try',
    validateSearch: readTrial,
    component: lazyRouteComponent(() => import('../features/whatif/index.tsx')),
  }),
  createRoute({
    ...shared,
    path: '/charter',
    validateSearch: readCharter,
    component: lazyRouteComponent(() => import('../features/charters/index.tsx')),
  }),
  createRoute({
    ...shared,
    path: '/charter/new',
    validateSearch: readCharterChoice,
    component: lazyRouteComponent(() => import('../features/charters/Choose.tsx')),
  }),
  createRoute({
    ...shared,
    path: '/charter/draft/$id',
    component: lazyRouteComponent(() => import('../features/charters/DraftScreen.tsx')),
  }),
  createRoute({
    ...shared,
    path: '/periods',
    validateSearch: readPeriods,
    component: lazyRouteComponent(() => import('../features/periods/index.tsx')),
  }),
  createRoute({ ...shared, path: '/imports', component: lazyRouteComponent(() => import('../features/imports/index.tsx')) }),
  createRoute({
    ...shared,
    path: '/settings',
    validateSearch: readSettings,
    component: lazyRouteComponent(() => import('../features/settings/index.tsx')),
  }),
] as const;

/** The address stands after the hash: the desktop's scheme and the browser's host then serve one and the same page. */
export const router = createRouter({
  routeTree: root.addChildren([...routes]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
