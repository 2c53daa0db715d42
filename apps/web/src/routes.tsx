import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { readWorkSearch } from './features/items/lists/work-search.ts'
import { ledgerSearch } from './features/ledger/ledger-address.ts'
import { overviewSearch } from './features/overview/overview-address.ts'
import { sessionQuery } from './features/people/session.ts'
import { settingsSearch } from './frame/settings-address.ts'
import { landingOf } from './frame/areas.tsx'
import { Broken, NotFound } from './frame/Broken.tsx'
import { Frame } from './frame/Frame.tsx'
import { notYet } from './frame/NotYetPage.tsx'
import { paths } from './paths.ts'
import { queryClient, whenSignedOut } from './platform/api.ts'
import { problemIn } from './platform/problem.ts'
import { Loading } from './ui/Loading.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const searchText = (search: Record<string, unknown>, name: string) =>
  typeof search[name] === 'string' ? { [name]: search[name] } : {}

/** Everything behind the door: whoever is not signed in goes to sign-in first and comes back to the page they asked for. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery()).catch((error: unknown) => {
      if (problemIn(error)?.status !== 401) throw error
      throw redirect({ to: paths.signIn, search: { back: location.href } })
    })
    if (session.mustChangePassword && location.pathname !== paths.password) throw redirect({ to: paths.password })
    return { session }
  },
  component: Outlet,
})

const framed = createRoute({ getParentRoute: () => signedIn, id: 'framed', component: Frame })

const page = <Path extends string>(path: Path, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => framed, path, component: lazyRouteComponent(load) })

const later = <Path extends string>(path: Path, name: Parameters<typeof notYet>[0]) =>
  createRoute({ getParentRoute: () => framed, path, component: notYet(name) })

const start = createRoute({
  getParentRoute: () => framed,
  path: paths.start,
  beforeLoad: ({ context: { session } }) => {
    const acting = session.posts.find(({ id }) => id === session.acting)
    throw redirect({ to: landingOf(acting?.role, session.permissions), replace: true })
  },
})

const workbench = createRoute({
  getParentRoute: () => framed,
  path: paths.source,
  validateSearch: (search): { view?: string } => searchText(search, 'view'),
  component: lazyRouteComponent(() => import('./features/sources/workbench/WorkbenchPage.tsx')),
})

const search = createRoute({
  getParentRoute: () => framed,
  path: paths.search,
  validateSearch: (search): { q?: string } => searchText(search, 'q'),
  component: lazyRouteComponent(() => import('./features/items/SearchPage.tsx')),
})

const work = createRoute({
  getParentRoute: () => framed,
  path: paths.work,
  validateSearch: readWorkSearch,
  component: lazyRouteComponent(() => import('./features/items/lists/WorkPage.tsx')),
})

const item = createRoute({
  getParentRoute: () => framed,
  path: paths.item,
  validateSearch: (search): { do?: string } => searchText(search, 'do'),
  component: lazyRouteComponent(() => import('./features/items/page/ItemPage.tsx')),
})

const ledger = createRoute({
  getParentRoute: () => framed,
  path: paths.ledger,
  validateSearch: ledgerSearch,
  component: lazyRouteComponent(() => import('./features/ledger/LedgerPage.tsx')),
})

const overview = createRoute({
  getParentRoute: () => framed,
  path: paths.overview,
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('./features/overview/OverviewPage.tsx')),
})

const wall = createRoute({
  getParentRoute: () => framed,
  path: paths.wall,
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('./features/overview/WallPage.tsx')),
})

const settings = createRoute({
  getParentRoute: () => framed,
  path: paths.settings,
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('./frame/SettingsPage.tsx')),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: (search): { back?: string } => searchText(search, 'back'),
  component: lazyRouteComponent(() => import('./features/people/SignInPage.tsx')),
})

const password = createRoute({
  getParentRoute: () => signedIn,
  path: paths.password,
  component: lazyRouteComponent(() => import('./features/people/PasswordPage.tsx')),
})

const routeTree = root.addChildren([
  signIn,
  signedIn.addChildren([
    password,
    framed.addChildren([
      start,
      search,
      page(paths.sources, () => import('./features/sources/SourcesPage.tsx')),
      page(paths.addSource, () => import('./features/sources/AddSourcePage.tsx')),
      workbench,
      work,
      item,
      ledger,
      overview,
      wall,
      later(paths.inspections, 'inspections'),
      later(paths.letters, 'letters'),
      settings,
    ]),
  ]),
])

export const router = createRouter({
  routeTree,
  defaultPreload: false,
  defaultPendingComponent: Loading,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

whenSignedOut(() => {
  const { pathname, href } = router.state.location
  if (pathname === paths.signIn || pathname === paths.start) return
  queryClient.removeQueries({ queryKey: sessionQuery().queryKey })
  void router.navigate({ to: paths.signIn, search: { back: href } })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
