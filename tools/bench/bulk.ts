import type pg from 'pg'
import { tables, type TableName } from '../../apps/server/src/platform/db/schema.ts'

/** Rows of one table in one statement, whatever their number: the table's own description says what the columns are. */
export async function insertMany(client: pg.ClientBase, table: TableName, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.entries(tables[table]).filter(([name]) => name in first)
  const names = columns.map(([name]) => name).join(', ')
  const shape = columns.map(([name, { sqlType }]) => `${name} ${sqlType}`).join(', ')
  await client.query(
    `insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) as row (${shape})`,
    [JSON.stringify(rows)],
  )
}
