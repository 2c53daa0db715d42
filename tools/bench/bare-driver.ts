import pg from 'pg'
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

export async function replay(client: pg.Client, transcript: Transcript): Promise<void> {
  for (const { text, values } of transcript) await client.query(text, [...values])
}
