import type { Language } from './language.ts'
import { TASK_TABLE_COLUMNS } from './task-table.ts'
import type { TaskTableColumn } from './task-table.ts'

/** Columns of the spreadsheet: those of the printed table, and two the printed table shows in another way. */
export type TaskSheetColumn = TaskTableColumn | 'section' | 'dueWords'

type SheetColumn = Record<Language, string> & { key: TaskSheetColumn; widthInCharacters: number; centred: boolean }

/** In characters of the spreadsheet's typeface; a day written as 2026年12月31日 needs 15, or the program shows ### instead. */
const WIDTHS: Record<TaskTableColumn, number> = {
  number: 6,
  task: 24,
  words: 36,
  kind: 9,
  lead: 14,
  supports: 16,
  inCharge: 10,
  due: 16,
  deliverables: 18,
  criterion: 24,
  verifier: 12,
  remarks: 18,
}

/**
 * The printed columns in their order, then the part of the speech (a heading in print) and the deadline as spoken (small
 * type in print), so that nothing of a row is lost on the way to a spreadsheet and back.
 */
export const TASK_SHEET_COLUMNS: readonly SheetColumn[] = [
  ...TASK_TABLE_COLUMNS.map(({ key, zh, en, centred }) => ({ key, zh, en, centred, widthInCharacters: WIDTHS[key] })),
  { key: 'section', zh: '所属部分', en: 'Section', widthInCharacters: 22, centred: false },
  { key: 'dueWords', zh: '时限原话', en: 'Deadline as spoken', widthInCharacters: 14, centred: false },
]
