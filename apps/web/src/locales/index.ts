import * as en from './en.ts'
import * as zh from './zh.ts'

/** One namespace a feature; a test holds the two languages to the same keys. */
export const resources = { zh: { translation: zh }, en: { translation: en } } as const
