/** Chance that is the same on every run: the benchmark of today loads the rows of yesterday. */
export interface Random {
  /** From 0, below 1. */
  next(): number
  /** Whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean
  pick<Value>(from: readonly Value[]): Value
  /** `count` different values, fewer where there are fewer. */
  some<Value>(from: readonly Value[], count: number): Value[]
}

/** @source Mulberry32: 32 bits of state, fit for choosing among rows and for nothing that must be secret */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  function pick<Value>(from: readonly Value[]): Value {
    const value = from[between(0, from.length - 1)]
    if (value === undefined) throw new RangeError('Nothing to pick from')
    return value
  }
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick,
    some(from, count) {
      const left = [...from]
      const taken = []
      while (taken.length < count && left.length > 0) taken.push(...left.splice(between(0, left.length - 1), 1))
      return taken
    },
  }
}

/** Ids of version 7 for a moment of the past, so that rows lie in their indexes as they would in a database that grew. */
export function idsFrom(random: Random): (at: Date) => string {
  const bits = (count: number) => Math.floor(random.next() * 2 ** count)
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  return (at) => {
    const time = hex(at.getTime(), 12)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(bits(12), 3)}-${hex(0x8000 | bits(14), 4)}-${hex(bits(24), 6)}${hex(bits(24), 6)}`
  }
}
