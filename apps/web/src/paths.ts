/** Every address of the app, readable and shareable. */
export const paths = {
  start: '/',
  signIn: '/sign-in',
  work: '/work',
  sources: '/sources',
  source: '/sources/$sourceId',
  ledger: '/ledger',
  item: '/items/$itemId',
  overview: '/overview',
  settings: '/settings',
} as const
