import type { Item, Phase } from './item.ts'
import { Fault } from './refusal.ts'

/** Whether the item is in one of these phases. */
export const isIn = <P extends Phase>(item: Item, ...phases: P[]): item is Extract<Item, { phase: P }> =>
  phases.some((phase) => phase === item.phase)

/** The item, known to be in one of these phases; a Fault when it is not, for then the history cannot have happened. */
export function expectPhase<P extends Phase>(item: Item, what: string, ...phases: P[]): Extract<Item, { phase: P }> {
  if (isIn(item, ...phases)) return item
  throw new Fault(`${what} cannot happen to an item that is ${item.phase}`, { what, phase: item.phase, phases })
}
