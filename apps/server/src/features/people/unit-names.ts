import type { PlainDate } from '@luoshi/calendar'
import type { UnitId } from '@luoshi/loop'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'

/** What a name meant on a day. `formerly`: units that bore it before, for the person who has to choose. */
export type NamedOn =
  { found: 'one'; unit: UnitId } | { found: 'several'; units: UnitId[] } | { found: 'none'; formerly: UnitId[] }

/** The unit that bore exactly this full or short name on a day. A full name goes before a short one. */
export async function resolveUnitName(db: Db, text: string, on: PlainDate): Promise<NamedOn> {
  const rows = await db
    .selectFrom('unit_name')
    .select(['unit_id', 'name', 'kind', 'from_on', 'until_on'])
    .where('name', '=', spelled(text))
    .execute()
  return resolve(rows, on)
}

type NameRow = { unit_id: UnitId; kind: 'full' | 'short'; from_on: PlainDate; until_on: PlainDate | null }

function resolve(rows: readonly NameRow[], on: PlainDate): NamedOn {
  const then = rows.filter(({ from_on, until_on }) => from_on <= on && (until_on === null || on < until_on))
  const full = then.filter(({ kind }) => kind === 'full')
  const units = [...new Set((full.length > 0 ? full : then).map(({ unit_id }) => unit_id))]
  const [first] = units
  if (first === undefined) return { found: 'none', formerly: [...new Set(rows.map(({ unit_id }) => unit_id))] }
  return units.length === 1 ? { found: 'one', unit: first } : { found: 'several', units }
}

/** Every name that led to exactly one unit on a day, to look many up at once. */
export async function unitNames(db: Db, on: PlainDate): Promise<(name: string) => UnitId | undefined> {
  const rows = await db
    .selectFrom('unit_name')
    .select(['unit_id', 'name', 'kind', 'from_on', 'until_on'])
    .where('from_on', '<=', on)
    .where(sql<boolean>`(until_on is null or until_on > ${on}::date)`)
    .execute()
  const byName = Map.groupBy(rows, ({ name }) => name)
  return (name) => {
    const named = resolve(byName.get(spelled(name)) ?? [], on)
    return named.found === 'one' ? named.unit : undefined
  }
}

/** Texts break a Chinese name with spaces and write brackets in two widths; names are kept and looked up in one spelling. */
export const spelled = (name: string): string =>
  name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{Script=Han}（）()]) (?=[\p{Script=Han}（）()])/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
