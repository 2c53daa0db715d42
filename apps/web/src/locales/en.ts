export { app } from './en/app.ts'
export { people } from './en/people.ts'
export { items } from './en/items.ts'
export { sources } from './en/sources.ts'
