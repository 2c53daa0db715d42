import { auditEndpoints } from '@luoshi/contract'
import type { Db } from '../../platform/db/database.ts'
import { answer } from '../../platform/http/answers.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { verifyLog } from './public.ts'

export function auditRoutes(routes: Routes): void {
  serve(routes, auditEndpoints.verify, async ({ context }) => {
    const { findings, ...counts } = await verifyLog(context.db)
    return answer({ ...counts, intact: findings.length === 0, findings: findings.map((finding) => ({ ...finding })) })
  })

  serve(routes, auditEndpoints.seals, async ({ query, context }) => answer({ rows: await seals(context.db, query) }))

  serve(routes, auditEndpoints.events, async ({ query, context }) => {
    const rows = await events(context.db, query)
    return answer({ rows, next: rows.length === query.limit ? (rows.at(-1)?.position ?? null) : null })
  })
}

interface Page {
  limit: number
  before?: number | undefined
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

async function seals(db: Db, { limit, before }: Page) {
  const rows = await db
    .selectFrom('seal')
    .select(['number', 'from_position', 'to_position', 'count', 'root', 'hash', 'previous', 'sealed_at'])
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    number: row.number,
    from: row.from_position,
    to: row.to_position,
    count: row.count,
    root: hex(row.root),
    hash: hex(row.hash),
    previous: hex(row.previous),
    sealedAt: row.sealed_at.toISOString(),
  }))
}

/** When, who, what kind of fact, on what: never the fact itself, which auditors of the log need not see. */
async function events(db: Db, { limit, before }: Page) {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', (join) =>
      join.onRef('person.tenant_id', '=', 'event.tenant_id').onRef('person.person_id', '=', 'event.actor_person'),
    )
    .select([
      'position',
      'stream_type',
      'stream_id',
      'event.version',
      'type',
      'actor_person',
      'person.name',
      'recorded_at',
    ])
    .$if(before !== undefined, (query) => query.where('position', '<', before ?? 0))
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    position: row.position,
    streamType: row.stream_type,
    streamId: row.stream_id,
    version: row.version,
    type: row.type,
    person: row.actor_person === null ? null : { id: row.actor_person, name: row.name ?? row.actor_person },
    recordedAt: row.recorded_at.toISOString(),
  }))
}
