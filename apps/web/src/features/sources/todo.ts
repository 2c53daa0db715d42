import { readingRefusals } from '@luoshi/contract'

const OTHERS = ['file/empty', 'file/too-large', 'file/type-refused', 'source/date-missing'] as const
const WITH_ADVICE = [...readingRefusals, ...OTHERS]

/** The refusals of a reading for which the page has advice beside the server's own words. */
export const todoAfter = (code: string | undefined) => WITH_ADVICE.find((one) => one === code)
