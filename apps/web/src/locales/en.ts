export { app } from './en/app.ts'
export { people } from './en/people.ts'
