import type { PlainDate } from '@luoshi/calendar'
import type { Language } from './language.ts'

/** One task of a task table. Names are resolved; what is undefined has not been decided and is printed as such. */
export type TaskTableRow = {
  /** 序号, from 1, in the order in which the tasks were spoken. */
  number: number
  task: string
  /** The leader's own words the task was taken from. */
  words: string
  /** Heading of the part of the speech the words stand under. Neighbours with the same section stand under one heading. */
  section?: string | undefined
  /** What kind of demand it is, as a word: 任务, 长期要求 … */
  kind: string
  /** 牵头单位. */
  lead?: string | undefined
  /** 配合单位; none is a legitimate answer. */
  supports: readonly string[]
  /** 责任人. */
  inCharge?: string | undefined
  due?: PlainDate | undefined
  /** How the speaker put the deadline. Without a day it stands for itself (长期坚持), unless 完成时限 is missing. */
  dueWords?: string | undefined
  /** 成果（交付物）. */
  deliverables: readonly string[]
  /** 办结标准. */
  criterion?: string | undefined
  /** 核验单位. */
  verifier?: string | undefined
  /**
   * 缺项: names of what must be settled before the task can be handed over. The heading of a column, in either language,
   * marks that column's cell as undecided.
   */
  missing: readonly string[]
  note?: string | undefined
}

/** 任务分解表: the tasks of one speech, in the order spoken. */
export type TaskTableFacts = {
  title: string
  source: { title: string; date: PlainDate; speaker?: string | undefined }
  rows: readonly TaskTableRow[]
  /** Marks every page 拟办稿: not yet approved for handing over. */
  draft?: boolean | undefined
}

/** The columns of the table, in print and in a spreadsheet, in this order. */
export type TaskTableColumn = (typeof TASK_TABLE_COLUMNS)[number]['key']

/**
 * Heading and printed width of each column. The widths fill an A4 sheet lying on its side, less margins of 15 mm.
 * @source house rule: the columns of published 任务分解表, with the leader's words, 办结标准 and 核验单位 added
 */
export const TASK_TABLE_COLUMNS = [
  { key: 'number', zh: '序号', en: 'No.', widthMm: 9, centred: true },
  { key: 'task', zh: '工作任务', en: 'Task', widthMm: 34, centred: false },
  { key: 'words', zh: '讲话原文', en: 'As spoken', widthMm: 46, centred: false },
  { key: 'kind', zh: '类别', en: 'Kind', widthMm: 12, centred: true },
  { key: 'lead', zh: '牵头单位', en: 'Lead unit', widthMm: 18, centred: true },
  { key: 'supports', zh: '配合单位', en: 'Supporting units', widthMm: 22, centred: false },
  { key: 'inCharge', zh: '责任人', en: 'In charge', widthMm: 17, centred: true },
  { key: 'due', zh: '完成时限', en: 'Due', widthMm: 18, centred: true },
  { key: 'deliverables', zh: '成果（交付物）', en: 'Deliverables', widthMm: 23, centred: false },
  { key: 'criterion', zh: '办结标准', en: 'Closing criterion', widthMm: 27, centred: false },
  { key: 'verifier', zh: '核验单位', en: 'Verified by', widthMm: 17, centred: true },
  { key: 'remarks', zh: '备注（缺项）', en: 'Remarks (missing)', widthMm: 24, centred: false },
] as const

/** Headings of a column in both languages. */
export const headingOf = (column: TaskTableColumn): Record<Language, string> =>
  TASK_TABLE_COLUMNS.find(({ key }) => key === column) ?? { zh: column, en: column }

/** Set phrases of the table in each language. */
export const TASK_TABLE_WORDS = {
  undecided: { zh: '待定', en: 'TBD' },
  none: { zh: '—', en: '—' },
  draft: { zh: '拟办稿', en: 'Draft' },
  listed: { zh: '、', en: ', ' },
} as const satisfies Record<string, Record<Language, string>>
