import { addDays, type PlainDate } from '@luoshi/calendar'
import type { Plan } from './lives.ts'
import type { Random } from './random.ts'

/** Days a bureau has kept its items. */
const KEPT_DAYS = 540

/** One in so many items is spread to this many schools. */
const SPREAD_ONE_IN = 100
const CHILDREN = [5, 12] as const

/**
 * A year and a half of items in the order they were drafted: one in ten still a draft, nearly half open, nearly half closed.
 * What is open is mostly young, what is closed of any age.
 */
export function plansFor(items: number, today: PlainDate, random: Random): Plan[] {
  const plans: Plan[] = []
  for (let planned = 0; planned < items;) {
    const end = endFrom(random)
    const most = Math.min(CHILDREN[1], items - planned - 1)
    const spread =
      end !== 'draft' && end !== 'dispatched' && most >= CHILDREN[0] && random.between(1, SPREAD_ONE_IN) === 1
    const children = spread ? random.between(CHILDREN[0], most) : 0
    plans.push({ start: addDays(today, -ageFrom(random, end)), end, children })
    planned += 1 + children
  }
  return plans.sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0))
}

function endFrom(random: Random): Plan['end'] {
  const share = random.next()
  if (share < 0.1) return 'draft'
  if (share < 0.2) return 'dispatched'
  if (share < 0.37) return 'in-progress'
  if (share < 0.55) return 'reported'
  return 'closed'
}

function ageFrom(random: Random, end: Plan['end']): number {
  if (end === 'draft') return random.between(0, 30)
  if (end === 'dispatched') return random.between(0, random.chance(0.9) ? 12 : 90)
  return end === 'closed' || random.chance(0.1) ? random.between(60, KEPT_DAYS) : random.between(3, 150)
}
