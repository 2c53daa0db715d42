import type { PlainDate } from '@luoshi/calendar'
import { parsePlainDate } from '@luoshi/calendar'
import type { CellValue } from 'hucre/xlsx'
import { printable } from './printable.ts'
import { formulaSafeOriginal } from './spreadsheet-text.ts'
import { TASK_TABLE_WORDS as WORDS } from './task-table.ts'

/** Words that stand for nothing: undecided in either language, with or without brackets, and the dash of an empty list. */
const BLANK = new Set([
  ...Object.values(WORDS.undecided),
  ...Object.values(WORDS.none),
  '（待定）',
  '(待定)',
  '-',
  '——',
])

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*(?:前|之前|以前)?$/

/** Text of a cell as a person sees it, `''` for an empty or undecided one. */
export function textIn(cell: CellValue): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  const text = formulaSafeOriginal(printable(cell === null ? '' : String(cell))).trim()
  return BLANK.has(text) ? '' : text
}

/** A whole number from 1; `undefined` for an empty cell. */
export function numberIn(cell: CellValue): number | undefined | 'unreadable' {
  const text = textIn(cell).normalize('NFKC').replace(/\.$/, '')
  if (text === '') return undefined
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 'unreadable'
}

/** A day, from a day cell or typed; `undefined` for an empty cell. A day without its year is not a day. */
export function dayIn(cell: CellValue): PlainDate | undefined | 'unreadable' {
  const text = textIn(cell).normalize('NFKC')
  if (text === '') return undefined
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? []
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? 'unreadable'
}

/** The entries of a list: one to a line, or set apart by `separator` where somebody typed them on one line. */
export const listIn = (cell: CellValue, separator: RegExp): string[] => {
  const text = textIn(cell)
  return (text.includes('\n') ? text.split('\n') : text.split(separator)).map((entry) => entry.trim()).filter(Boolean)
}

/** 缺项 from the first line, where there are any, and the note below. */
export function remarksIn(cell: CellValue): { missing: string[]; note?: string | undefined } {
  const [first = '', ...rest] = textIn(cell).split('\n')
  const [, lacking] = /^(?:缺：|Missing: )(.*)$/.exec(first) ?? []
  const note = (lacking === undefined ? [first, ...rest] : rest).join('\n').trim()
  return { missing: lacking?.split(/、|, /).filter(Boolean) ?? [], note: note || undefined }
}
