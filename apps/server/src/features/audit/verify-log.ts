import type { Db } from '../../platform/db/database.ts'
import { eventsAfter } from '../../platform/db/events.ts'
import { nextSeal } from './audit.store.ts'
import { compareStretch } from './compare-stretch.ts'
import type { TouchedEvent } from './compare-stretch.ts'
import { merkleRoot } from './merkle.ts'
import { tenantOf } from './seal-events.ts'
import { BEFORE_THE_FIRST, HASHES, hashOfSeal } from './seal.ts'
import type { DetailedSeal, Seal } from './seal.ts'

/** What is wrong with a log. Positions are of events, `seal` is the number of the seal that shows it. */
export type Finding = TouchedEvent | BrokenChain | UnlikePublished

/** The seal itself was changed, or one before it is missing. */
export interface BrokenChain {
  kind: 'chain-broken'
  seal: number
  because: 'number' | 'previous' | 'order' | 'leaves' | 'root' | 'hash'
}

/** A seal printed earlier is not, or not like that, in the log: everything up to it may have been made anew. */
export interface UnlikePublished {
  kind: 'unlike-published'
  seal: number
}

/** The number and hash of a seal as it was printed or kept elsewhere. */
export type PublishedSeal = Pick<Seal, 'number' | 'hash'>

export interface Verification {
  seals: number
  /** Events looked at, sealed or not. */
  events: number
  /** Recorded since the last seal: nothing proves them yet. */
  unsealed: number
  findings: Finding[]
}

/**
 * Compares every event of a bureau with its seal and every seal with the one before. Reads stretch by stretch, so it may run
 * beside normal work. Whoever can rewrite the whole database can rewrite all seals too: only published ones show that.
 */
export async function verifyLog(
  db: Db,
  published: readonly PublishedSeal[] = [],
  progress: (seal: Seal) => void = () => {},
): Promise<Verification> {
  const tenantId = await tenantOf(db)
  const findings: Finding[] = []
  let last: Pick<Seal, 'number' | 'hash' | 'toPosition'> = BEFORE_THE_FIRST
  let seals = 0
  let events = 0

  for (;;) {
    const seal = await nextSeal(db, last.number)
    if (!seal) break
    const recorded = await eventsAfter(db, last.toPosition, Number.MAX_SAFE_INTEGER, seal.toPosition)
    findings.push(...flawsOf(tenantId, seal, last), ...compareStretch(tenantId, seal, recorded))
    if (isUnlike(seal, published)) findings.push({ kind: 'unlike-published', seal: seal.number })
    seals += 1
    events += recorded.length
    last = seal
    progress(seal)
  }
  for (const { number } of published)
    if (number > last.number) findings.push({ kind: 'unlike-published', seal: number })

  const unsealed = await countAfter(db, last.toPosition)
  return { seals, events: events + unsealed, unsealed, findings }
}

/** What a seal says about itself and about the one before, held against what it contains. */
function flawsOf(
  tenantId: string,
  seal: DetailedSeal,
  last: Pick<Seal, 'number' | 'hash' | 'toPosition'>,
): BrokenChain[] {
  const { positions, leaves } = seal
  const ascending = positions.every((position, i) => position > (positions[i - 1] ?? last.toPosition))
  const ends = positions[0] === seal.fromPosition && positions.at(-1) === seal.toPosition
  const holds: Record<BrokenChain['because'], boolean> = {
    number: seal.number === last.number + 1,
    previous: same(seal.previous, last.hash),
    order: ascending && ends,
    leaves: positions.length === seal.count && leaves.length === seal.count,
    root: same(merkleRoot(HASHES[seal.algorithm], leaves), seal.root),
    hash: same(hashOfSeal(tenantId, seal), seal.hash),
  }
  return Object.entries(holds).flatMap(
    ([because, holding]) =>
      holding ? [] : [{ kind: 'chain-broken', seal: seal.number, because: because as BrokenChain['because'] }], // a key of `holds`
  )
}

const isUnlike = (seal: Seal, published: readonly PublishedSeal[]) =>
  published.some(({ number, hash }) => number === seal.number && !same(hash, seal.hash))

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

async function countAfter(db: Db, position: number): Promise<number> {
  const { count } = await db
    .selectFrom('event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('position', '>', position)
    .executeTakeFirstOrThrow()
  return count
}
