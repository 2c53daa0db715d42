import { clocksProjection } from './features/clocks/clocks.projection.ts'
import { itemsProjection } from './features/items/items.projection.ts'
import { savedViewsProjection } from './features/ledger/saved-views.ts'
import { personProjection } from './features/people/people.store.ts'
import { unitProjection } from './features/people/units.store.ts'
import { sourcesProjection } from './features/sources/sources.projection.ts'
import type { Projection } from './platform/db/projections.ts'

/** Every feature's views, in the order they are rebuilt: a projection may read the tables of those before it. */
export const projections: readonly Projection[] = [
  unitProjection,
  personProjection,
  clocksProjection,
  sourcesProjection,
  itemsProjection,
  savedViewsProjection,
]
