import { plainDate, type PlainDate } from '@luoshi/calendar'

/** The day in the office: China has one time zone, wherever the browser stands. */
export const today = (): PlainDate =>
  plainDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()))
