import type { PlainDate } from '@luoshi/calendar'
import { partsOf } from '@luoshi/calendar'
import { dateInWords } from './dates-in-words.ts'
import type { Language } from './language.ts'
import { printable } from './printable.ts'
import type { TaskTableColumn, TaskTableFacts, TaskTableRow } from './task-table.ts'
import { TASK_TABLE_WORDS as WORDS, headingOf } from './task-table.ts'

/** The lines of a cell; `undecided` cells are set on a grey ground, `small` lines in smaller type. */
export type CellText = { lines: readonly { text: string; small?: boolean }[]; undecided: boolean }

const decided = (...texts: readonly string[]): CellText => ({
  lines: texts.map((text) => ({ text })),
  undecided: false,
})

const textOr = (text: string | undefined, language: Language): CellText =>
  text === undefined || text.trim() === ''
    ? { lines: [{ text: WORDS.undecided[language] }], undecided: true }
    : decided(text)

/** Year and day on two lines: a narrow column would break the day of a month in two. */
function dayLines(day: PlainDate, language: Language): string[] {
  if (language === 'en') return dateInWords(day, 'en').split(/ (?=\d{4}$)/)
  const { year, month, day: dayOfMonth } = partsOf(day)
  return [`${year}年`, `${month}月${dayOfMonth}日`]
}

const lacks = (row: TaskTableRow, column: TaskTableColumn) => {
  const { zh, en } = headingOf(column)
  return row.missing.some((name) => name === zh || name === en)
}

function dueText(row: TaskTableRow, language: Language): CellText {
  const { due, dueWords } = row
  const said = dueWords?.trim() ? dueWords : undefined
  if (due === undefined && said !== undefined && !lacks(row, 'due')) return decided(said)
  const words =
    said === undefined ? [] : [{ text: printable(language === 'zh' ? `（${said}）` : `(${said})`), small: true }]
  const day = due === undefined ? [WORDS.undecided[language]] : dayLines(due, language)
  return { lines: [...day.map((text) => ({ text })), ...words], undecided: due === undefined }
}

function listText(row: TaskTableRow, column: 'supports' | 'deliverables', language: Language): CellText {
  const listed = row[column]
  if (listed.length > 0)
    return column === 'supports' ? decided(listed.join(WORDS.listed[language])) : decided(...listed)
  return column === 'supports' && !lacks(row, column) ? decided(WORDS.none[language]) : textOr(undefined, language)
}

/** 缺项 first, then the note. */
export function remarksLines({ missing, note }: TaskTableRow, language: Language): string[] {
  const lacking = missing.join(WORDS.listed[language])
  return [
    ...(lacking === '' ? [] : [language === 'zh' ? `缺：${lacking}` : `Missing: ${lacking}`]),
    ...(note?.trim() ? [note] : []),
  ]
}

/** What stands in each cell of a row: never nothing, and never a guess. */
export function cellTexts(row: TaskTableRow, language: Language): Record<TaskTableColumn, CellText> {
  const remarks = remarksLines(row, language)
  return {
    number: decided(String(row.number)),
    task: textOr(row.task, language),
    words: textOr(row.words, language),
    kind: textOr(row.kind, language),
    lead: textOr(row.lead, language),
    supports: listText(row, 'supports', language),
    inCharge: textOr(row.inCharge, language),
    due: dueText(row, language),
    deliverables: listText(row, 'deliverables', language),
    criterion: textOr(row.criterion, language),
    verifier: textOr(row.verifier, language),
    remarks: remarks.length === 0 ? decided(WORDS.none[language]) : decided(...remarks),
  }
}

/** Where the tasks come from, and how many of them can be handed over as they stand. */
export function sourceLine({ source, rows }: TaskTableFacts, language: Language): string {
  const complete = rows.filter(({ missing }) => missing.length === 0).length
  const day = dateInWords(source.date, language)
  if (language === 'en') {
    const by = source.speaker === undefined ? '' : ` by ${source.speaker}`
    return `Source: ${source.title}${by}, ${day}. ${rows.length} tasks, ${complete} complete, ${rows.length - complete} with something missing.`
  }
  const by = source.speaker === undefined ? '' : `，${source.speaker}讲话`
  return `来源：${source.title}（${day}${by}）　共${rows.length}项，要素齐全${complete}项，有缺项${rows.length - complete}项`
}

/** What the grey cells mean; printed when there are any. */
export const undecidedLegend = (language: Language): string =>
  language === 'zh'
    ? '注：灰底的“待定”为讲话中未明确、尚未确定的要素，补齐后方可交办。'
    : 'Grey cells hold what the speech left open and nobody has decided yet; they must be settled before the task is handed over.'
