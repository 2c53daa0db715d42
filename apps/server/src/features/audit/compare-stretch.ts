import type { RecordedEvent } from '../../platform/db/events.ts'
import { leafOf } from './seal.ts'
import type { DetailedSeal } from './seal.ts'

/** What happened to one event since it was sealed. */
export type TouchedEvent =
  | { kind: 'altered' | 'dropped' | 'inserted'; seal: number; position: number }
  | { kind: 'reordered'; seal: number; position: number; sealedAt: number }

/** Beyond so many comparisons, moved events are reported as altered: a log that was shuffled as a whole needs no details. */
const MAX_COMPARISONS = 250_000

/**
 * Holds the events now found in a stretch (after the seal before, up to this one) against the leaves that were sealed.
 * An event that fits another leaf once it is imagined back at that leaf's position was moved, not altered.
 */
export function compareStretch(
  tenantId: string,
  seal: DetailedSeal,
  recorded: readonly RecordedEvent[],
): TouchedEvent[] {
  const sealed = new Map(seal.positions.map((position, i) => [position, hex(seal.leaves[i])]))
  const leafAt = (event: RecordedEvent, position: number) =>
    hex(leafOf(seal.algorithm, tenantId, { ...event, position }))

  const misfits = recorded.filter((event) => sealed.get(event.position) !== leafAt(event, event.position))
  const present = new Set(recorded.map(({ position }) => position))
  const misfitPositions = new Set(misfits.map(({ position }) => position))
  const bereft = [...sealed.keys()].filter((position) => !present.has(position) || misfitPositions.has(position))
  const searching = misfits.length * bereft.length <= MAX_COMPARISONS

  const moved = new Map<number, number>()
  if (searching)
    for (const event of misfits) {
      const origin = bereft.find((position) => sealed.get(position) === leafAt(event, position))
      if (origin !== undefined) moved.set(event.position, origin)
    }
  const foundElsewhere = new Set(moved.values())

  const touched = misfits.map(({ position }): TouchedEvent => {
    const origin = moved.get(position)
    if (origin !== undefined) return { kind: 'reordered', seal: seal.number, position, sealedAt: origin }
    return { kind: sealed.has(position) ? 'altered' : 'inserted', seal: seal.number, position }
  })
  const dropped = bereft
    .filter((position) => !present.has(position) && !foundElsewhere.has(position))
    .map((position): TouchedEvent => ({ kind: 'dropped', seal: seal.number, position }))
  return [...touched, ...dropped].sort((a, b) => a.position - b.position)
}

const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex')
