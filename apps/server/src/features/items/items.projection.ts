import type { Projection } from '../../platform/db/projections.ts'
import { applyEvidenceEvent, EVIDENCE_STREAM } from './evidence.ts'
import { applyItemEvent, ITEM_STREAM } from './items.store.ts'

/** The loop as it stands, and the evidence handed in. */
export const itemsProjection: Projection = {
  name: 'items',
  tables: ['item', 'item_support', 'item_tally', 'evidence'],
  async apply(tx, event) {
    if (event.streamType === ITEM_STREAM) await applyItemEvent(tx, event)
    if (event.streamType === EVIDENCE_STREAM) await applyEvidenceEvent(tx, event)
  },
}
