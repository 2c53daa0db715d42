export { app } from './zh/app.ts'
export { people } from './zh/people.ts'
export { items } from './zh/items.ts'
export { sources } from './zh/sources.ts'
