import { hash } from 'node:crypto'
import type { RecordedEvent } from '../../platform/db/events.ts'
import { canonicalEvent, canonicalJson } from './canonical.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import type { Hash } from './merkle.ts'

/** SM3 for systems that must use commercial cryptography (GB/T 32905); both hashes are 32 bytes long. */
export type SealAlgorithm = 'sha-256' | 'sm3'

/** Proof over one stretch of a bureau's log, chained to the one before. Its hash can be printed and checked years later. */
export interface Seal {
  /** 1, 2, 3 … without gaps. */
  number: number
  algorithm: SealAlgorithm
  fromPosition: number
  toPosition: number
  /** How many events, at most as many as positions from first to last: positions have gaps. */
  count: number
  /** Merkle root over the events in their order. */
  root: Uint8Array
  /** Hash of the seal before; zeros for the first. */
  previous: Uint8Array
  /** Over everything above. */
  hash: Uint8Array
  sealedAt: Date
}

/** A seal with what it takes to say which event was touched, not only that one was. */
export interface DetailedSeal extends Seal {
  positions: number[]
  leaves: Uint8Array[]
}

export const HASH_BYTES = 32

/** What the first seal of a bureau is chained to. */
export const BEFORE_THE_FIRST: Pick<Seal, 'number' | 'hash' | 'toPosition'> = {
  number: 0,
  hash: new Uint8Array(HASH_BYTES),
  toPosition: Number.MIN_SAFE_INTEGER,
}

const hashWith =
  (name: 'sha256' | 'sm3'): Hash =>
  (...parts) =>
    new Uint8Array(hash(name, Buffer.concat(parts), 'buffer'))

export const HASHES: Readonly<Record<SealAlgorithm, Hash>> = { 'sha-256': hashWith('sha256'), sm3: hashWith('sm3') }

export const leafOf = (algorithm: SealAlgorithm, tenantId: string, event: RecordedEvent): Uint8Array =>
  leafHash(HASHES[algorithm], Buffer.from(canonicalEvent(tenantId, event)))

/** Keeps the hash of a seal from ever being the hash of something else. */
const PURPOSE = Buffer.from('luoshi seal 1\n')

export function hashOfSeal(tenantId: string, seal: Omit<Seal, 'hash'>): Uint8Array {
  const { number, algorithm, fromPosition, toPosition, count, root, previous, sealedAt } = seal
  const text = canonicalJson({
    tenantId,
    number,
    algorithm,
    fromPosition,
    toPosition,
    count,
    root: Buffer.from(root).toString('hex'),
    previous: Buffer.from(previous).toString('hex'),
    sealedAt: sealedAt.toISOString(),
  })
  return HASHES[algorithm](PURPOSE, Buffer.from(text))
}

/** Seals one stretch: at least one event, in order of position, all after the seal before. */
export function sealStretch(
  tenantId: string,
  last: Pick<Seal, 'number' | 'hash'>,
  events: readonly [RecordedEvent, ...RecordedEvent[]],
  sealedAt: Date,
  algorithm: SealAlgorithm,
): DetailedSeal {
  const leaves = events.map((event) => leafOf(algorithm, tenantId, event))
  const seal = {
    number: last.number + 1,
    algorithm,
    fromPosition: events[0].position,
    toPosition: (events.at(-1) ?? events[0]).position,
    count: events.length,
    root: merkleRoot(HASHES[algorithm], leaves),
    previous: last.hash,
    sealedAt,
  }
  return { ...seal, hash: hashOfSeal(tenantId, seal), positions: events.map(({ position }) => position), leaves }
}
