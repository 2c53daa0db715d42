import type { LedgerColumn } from '@luoshi/contract'
import {
  delayCauseLabels,
  kindLabels,
  levelLabels,
  lightLabels,
  outcomeLabels,
  phaseLabels,
  type Item,
  type UnitId,
} from '@luoshi/loop'
import type { Language } from '../../platform/http/language.ts'
import { runningOfItem, type SheetItem } from './sheet-items.ts'

interface SheetColumn {
  zh: string
  en: string
  widthInCharacters: number
  /** What a cell shows. */
  text: (item: SheetItem, language: Language) => string
  /** May be changed in the spreadsheet and brought back. */
  editable?: true
}

const unitName = (item: SheetItem, id: UnitId | null) => (id === null ? '' : (item.names.get(id) ?? id))
const termsOf = (item: Exclude<Item, { phase: 'absent' }>) => item.terms

/** Every column of the ledger's spreadsheet: its heading, and what stands in it. */
export const sheetColumns: Record<LedgerColumn, SheetColumn> = {
  title: { zh: '事项', en: 'Item', widthInCharacters: 40, editable: true, text: ({ row }) => row.title },
  phase: { zh: '阶段', en: 'Phase', widthInCharacters: 10, text: ({ row }, to) => phaseLabels[row.phase][to] },
  light: { zh: '亮灯', en: 'Light', widthInCharacters: 9, text: ({ light }, to) => lightLabels[light][to] },
  lead: {
    zh: '牵头单位',
    en: 'Lead unit',
    widthInCharacters: 20,
    editable: true,
    text: (item) => unitName(item, item.row.lead_unit),
  },
  due: { zh: '时限', en: 'Due', widthInCharacters: 12, editable: true, text: ({ row }) => row.due ?? '' },
  verifier: {
    zh: '核验单位',
    en: 'Verifier',
    widthInCharacters: 18,
    editable: true,
    text: (item) => unitName(item, item.row.verifier_unit),
  },
  level: {
    zh: '等级',
    en: 'Level',
    widthInCharacters: 8,
    editable: true,
    text: ({ row }, to) => levelLabels[row.level][to],
  },
  kind: { zh: '类别', en: 'Kind', widthInCharacters: 10, text: ({ row }, to) => kindLabels[row.kind][to] },
  supports: {
    zh: '配合单位',
    en: 'Supporting units',
    widthInCharacters: 24,
    editable: true,
    text: (item) =>
      termsOf(item.state)
        .supports.map((id) => unitName(item, id))
        .join('\n'),
  },
  inCharge: {
    zh: '责任人',
    en: 'In charge',
    widthInCharacters: 10,
    editable: true,
    text: ({ state, people }) => {
      const { inCharge } = termsOf(state)
      return inCharge === null ? '' : (people.get(inCharge) ?? inCharge)
    },
  },
  criterion: {
    zh: '办结标准',
    en: 'Closing criterion',
    widthInCharacters: 32,
    editable: true,
    text: ({ state }) => termsOf(state).criterion ?? '',
  },
  words: { zh: '原话', en: 'Words', widthInCharacters: 40, text: ({ state }) => termsOf(state).source.words },
  source: { zh: '来源', en: 'Source', widthInCharacters: 24, text: ({ source }) => source ?? '' },
  originalDue: { zh: '原时限', en: 'First due', widthInCharacters: 12, text: ({ row }) => row.original_due ?? '' },
  outcome: {
    zh: '办结情形',
    en: 'Outcome',
    widthInCharacters: 12,
    text: ({ row }, to) => (row.outcome ? outcomeLabels[row.outcome][to] : ''),
  },
  delayCause: {
    zh: '滞后原因',
    en: 'Cause of delay',
    widthInCharacters: 14,
    editable: true,
    text: ({ state }, to) => {
      const cause = runningOfItem(state)?.delayCause
      return cause ? delayCauseLabels[cause][to] : ''
    },
  },
  returns: { zh: '退办次数', en: 'Returns', widthInCharacters: 9, text: ({ row }) => String(row.returns) },
  updatedAt: {
    zh: '最近变动',
    en: 'Changed',
    widthInCharacters: 12,
    text: ({ row }) => row.updated_at.toISOString().slice(0, 10),
  },
}

/** Columns that say which item a row is, and how it stood; nobody types there. */
export const KEPT = {
  item: { zh: '事项编号', en: 'Item id' },
  version: { zh: '版本', en: 'Version' },
  check: { zh: '校验', en: 'Check' },
} as const
