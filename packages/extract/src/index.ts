export type * from './extraction.ts'
export { extract } from './extract.ts'
export type { ExtractOptions } from './extract-with.ts'
export { printedDate } from './printed-date.ts'
