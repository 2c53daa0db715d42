import type { Projection } from '../../platform/db/projections.ts'
import { applySourceEvent } from './sources.store.ts'
import { SOURCE_STREAM } from './take-in-source.ts'

export const sourcesProjection: Projection = {
  name: 'sources',
  tables: ['source'],
  async apply(tx, event) {
    if (event.streamType === SOURCE_STREAM) await applySourceEvent(tx, event)
  },
}
