import type { LedgerColumn } from '@luoshi/contract'
import { dayIn, listIn } from '@luoshi/documents'
import {
  delayCauseLabels,
  delayCauses,
  isOpen,
  levelLabels,
  levels,
  type DraftTerms,
  type UnitId,
  type Words,
} from '@luoshi/loop'
import type { RequestContext } from '../../platform/http/context.ts'
import type { handleItemCommand } from '../items/public.ts'
import { peopleNamedIn, subtreeIds } from '../people/public.ts'
import type { Change } from './sheet-changes.ts'
import type { SheetItem } from './sheet-items.ts'

export type Command = Parameters<typeof handleItemCommand>[3]
export interface CellProblem {
  column: LedgerColumn
  code: string
  found: string
}
/** What a row asks of its item: commands of the loop with the column each comes from, and what could not be read. */
export interface Asked {
  commands: { column: LedgerColumn; command: Command }[]
  problems: CellProblem[]
}

interface Reading {
  context: RequestContext
  unitNamed: (name: string) => UnitId | undefined
  reason: string
}

/** Turns the cells somebody changed into commands; a cell that cannot be read becomes a problem, never a guess. */
export async function commandsOf(item: SheetItem, changes: readonly Change[], reading: Reading): Promise<Asked> {
  const { phase } = item.state
  if (phase === 'closed' || phase === 'cancelled')
    return { commands: [], problems: changes.map(({ column, to }) => ({ column, code: 'sheet/closed', found: to })) }
  const asked: Asked = { commands: [], problems: [] }
  const terms: Partial<DraftTerms> = {}
  for (const { column, to } of changes) {
    const problem = (code: string) => asked.problems.push({ column, code, found: to })
    const ask = (command: Command) => asked.commands.push({ column, command })
    const read = isOpen(item.state)
      ? await openCell(column, to, item, reading, changes)
      : await draftCell(column, to, item, reading, changes)
    if ('code' in read) problem(read.code)
    else if ('command' in read) ask(read.command)
    else Object.assign(terms, read.terms)
  }
  const [first] = changes
  if (first && Object.keys(terms).length > 0)
    asked.commands.push({ column: first.column, command: { type: 'revise', terms } })
  return asked
}

type Read = { code: string } | { command: Command } | { terms: Partial<DraftTerms> }

/** Of an item that was dispatched: other hands and reasons, never what it asks. */
async function openCell(
  column: LedgerColumn,
  to: string,
  item: SheetItem,
  reading: Reading,
  changes: readonly Change[],
): Promise<Read> {
  switch (column) {
    case 'lead':
    case 'verifier': {
      if (to === '') return { code: 'sheet/empty' }
      const unit = reading.unitNamed(to)
      if (!unit) return { code: 'sheet/unit-unknown' }
      if (reading.reason === '') return { code: 'sheet/reason-missing' }
      return column === 'lead'
        ? { command: { type: 'reassign', lead: unit, reason: reading.reason } }
        : { command: { type: 'appoint-verifier', verifier: unit, reason: reading.reason } }
    }
    case 'inCharge': {
      if (to === '') return { code: 'sheet/empty' }
      const person = await personIn(leadOf(item, changes, reading), to, reading)
      return person ? { command: { type: 'delegate', inCharge: person } } : { code: 'sheet/person-unknown' }
    }
    case 'delayCause': {
      const cause = byWord(delayCauses, delayCauseLabels, to)
      return cause
        ? { command: { type: 'state-delay-cause', cause, note: reading.reason } }
        : { code: to === '' ? 'sheet/empty' : 'sheet/word-unknown' }
    }
    default:
      return { code: 'sheet/not-in-this-phase' }
  }
}

/** Of a draft: everything it will ask. */
async function draftCell(
  column: LedgerColumn,
  to: string,
  item: SheetItem,
  reading: Reading,
  changes: readonly Change[],
): Promise<Read> {
  switch (column) {
    case 'title':
      return to === '' ? { code: 'sheet/empty' } : { terms: { title: to } }
    case 'criterion':
      return { terms: { criterion: to === '' ? null : to } }
    case 'lead':
    case 'verifier': {
      const unit = to === '' ? null : reading.unitNamed(to)
      return unit === undefined ? { code: 'sheet/unit-unknown' } : { terms: { [column]: unit } }
    }
    case 'supports': {
      const units = listIn(to, /[、;；]/).map(reading.unitNamed)
      const known = units.filter((unit) => unit !== undefined)
      return known.length < units.length ? { code: 'sheet/unit-unknown' } : { terms: { supports: known } }
    }
    case 'due': {
      const day = dayIn(to)
      if (day === 'unreadable') return { code: 'sheet/not-a-day' }
      return { terms: { due: day === undefined ? null : { day, basis: { type: 'set' } } } }
    }
    case 'inCharge': {
      const person = to === '' ? null : await personIn(leadOf(item, changes, reading), to, reading)
      return person === undefined ? { code: 'sheet/person-unknown' } : { terms: { inCharge: person } }
    }
    case 'level': {
      const level = byWord(levels, levelLabels, to)
      return level ? { terms: { level } } : { code: 'sheet/word-unknown' }
    }
    default:
      return { code: 'sheet/only-once-dispatched' }
  }
}

const leadOf = (item: SheetItem, changes: readonly Change[], { unitNamed }: Reading) => {
  const given = changes.find(({ column }) => column === 'lead')
  return given ? unitNamed(given.to) : (item.row.lead_unit ?? undefined)
}

async function personIn(unit: UnitId | undefined, name: string, { context: { db, today } }: Reading) {
  if (!unit) return undefined
  const found = await peopleNamedIn(db, name, await subtreeIds(db, unit), today)
  return found.length === 1 ? found[0] : undefined
}

const byWord = <Key extends string>(keys: readonly Key[], labels: Record<Key, Words>, word: string) =>
  keys.find((key) => labels[key].zh === word || labels[key].en === word)
