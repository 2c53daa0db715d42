import { outcomeNotFor, outcomes, type ItemKind, type Outcome } from '@luoshi/loop'

/** The ways an item of a kind may end, for a form to offer: only what is kept can stand, only a letter has somebody who may not accept. */
export const outcomesFor = (kind: ItemKind): readonly Outcome[] =>
  outcomes.filter((outcome) => outcomeNotFor(kind, outcome) === undefined)

export { delayCauses, type DelayCause, type ItemKind, type Outcome } from '@luoshi/loop'
