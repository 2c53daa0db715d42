/** What the picker needs to know of a unit. */
export interface Pickable {
  id: string
  name: string
  shortNames: readonly string[]
  type: string
  parent: string | null
  area: string | null
}

export interface SearchedUnit<Unit extends Pickable = Pickable> {
  unit: Unit
  /** Names in the order they count: its own first. */
  names: readonly string[]
  /** Letters of the names: qingshizhenzhongxinxiaoxue, qszzxxx. Empty until the readings are loaded. */
  letters: readonly { whole: string; initials: string }[]
}

/** Syllables of a name, one a character: ['qing', 'shi', …]. */
export type ReadAloud = (name: string) => string[]

export const searchable = <Unit extends Pickable>(unit: Unit, readAloud?: ReadAloud): SearchedUnit<Unit> => {
  const names = [unit.name, ...unit.shortNames]
  const letters = readAloud
    ? names.map((name) => {
        const syllables = readAloud(name).map((syllable) => syllable.toLowerCase())
        return { whole: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
      })
    : []
  return { unit, names, letters }
}

/**
 * How well a unit answers what was typed, 0 best; `undefined` when not at all. Characters outrank letters, beginnings outrank middles,
 * and characters may leave some out: 青石小学 finds 青石镇中心小学.
 */
export function rank({ names, letters }: SearchedUnit, typed: string): number | undefined {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '')
  if (wanted === '') return 0
  if (names.includes(wanted)) return 0
  if (names.some((name) => name.toLowerCase().startsWith(wanted))) return 1
  if (names.some((name) => name.toLowerCase().includes(wanted))) return 2
  if (letters.some(({ initials }) => initials.startsWith(wanted))) return 3
  if (letters.some(({ whole }) => whole.startsWith(wanted))) return 4
  if (letters.some(({ initials }) => initials.includes(wanted))) return 5
  if (/[^a-z]/.test(wanted) && names.some((name) => hasInOrder(name, wanted))) return 6
  if (wanted.length > 2 && letters.some(({ whole }) => whole.includes(wanted))) return 7
  return undefined
}

function hasInOrder(name: string, wanted: string): boolean {
  let at = 0
  for (const character of name) if (character === wanted[at]) at += 1
  return at === wanted.length
}

/** Units that answer what was typed, best first; equal ones keep their order. */
export function searchUnits<Unit extends Pickable>(units: readonly SearchedUnit<Unit>[], typed: string): Unit[] {
  return units
    .flatMap((one) => {
      const place = rank(one, typed)
      return place === undefined ? [] : [{ unit: one.unit, place }]
    })
    .sort((one, other) => one.place - other.place)
    .map(({ unit }) => unit)
}

/** A group of units that is often meant as one: all rural primary schools. */
export interface UnitGroup {
  type: string
  /** Null for the whole type. */
  area: string | null
  units: readonly string[]
}

/** Every type, and every type in an area, that holds at least two units. */
export function groupsOf(units: readonly Pickable[]): UnitGroup[] {
  const groups = new Map<string, { type: string; area: string | null; units: string[] }>()
  for (const { id, type, area } of units)
    for (const one of area === null ? [null] : [null, area]) {
      const group = groups.get(`${type} ${one}`) ?? { type, area: one, units: [] }
      group.units.push(id)
      groups.set(`${type} ${one}`, group)
    }
  return [...groups.values()].filter((group) => group.units.length > 1)
}
