import pg from 'pg'
import { statementNames } from '../../apps/server/src/platform/db/postgres-engine.ts'
import { readerFor } from '../../apps/server/src/platform/db/values.ts'
import type { Transcript } from './transcript.ts'

/** node-postgres and nothing else: the server's statements, the server's reading of values, the server's identity. */
export async function openBare(databaseUrl: string, tenantId: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    types: { getTypeParser: (oid: number) => readerFor(oid) },
  })
  await client.connect()
  await client.query(`set timezone to 'UTC'`)
  await client.query(`select set_config('role', 'luoshi_app', false), set_config('luoshi.tenant', $1, false)`, [
    tenantId,
  ])
  return client
}

/** Prepared just as the server prepares them. */
const nameOf = statementNames()

export async function replay(client: pg.Client, transcript: Transcript): Promise<void> {
  for (const { text, values } of transcript) {
    const name = values.length > 0 ? nameOf(text) : undefined
    await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
  }
}
