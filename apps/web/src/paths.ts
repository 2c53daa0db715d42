/** Every address of the app, readable and shareable. */
export const paths = {
  start: '/',
  signIn: '/sign-in',
  password: '/password',
  work: '/work',
  sources: '/sources',
  addSource: '/sources/new',
  source: '/sources/$sourceId',
  ledger: '/ledger',
  item: '/items/$itemId',
  overview: '/overview',
  wall: '/overview/wall',
  inspections: '/inspections',
  letters: '/letters',
  search: '/search',
  settings: '/settings',
} as const
