import { expect, test } from 'vitest'
import { database, openFreshDatabase } from '../../../test/database.ts'
import { readCatalog } from './catalog.ts'
import { describeSchema } from './describe-schema.ts'
import { tables } from './schema.ts'

const catalog = await readCatalog(database.asOwner())

test('schema.ts describes exactly the tables and columns that the migrations make', () => {
  const inDatabase = Object.fromEntries(
    catalog.map(({ name, columns }) => [
      name,
      Object.fromEntries(
        columns.map(({ name, sqlType, nullable, filledBy }) => [name, { sqlType, nullable, filledBy }]),
      ),
    ]),
  )
  expect(tables).toEqual(inDatabase)
})

test('a table that refers to itself, directly or round a circle, does so deferrably, so that an archive can be loaded', () => {
  const reaches = (from: string, seen: string[] = []): string[] =>
    catalog
      .find(({ name }) => name === from)
      ?.references.filter(({ deferrable, table }) => !deferrable && !seen.includes(table))
      .flatMap(({ table }) => [table, ...reaches(table, [...seen, table])]) ?? []
  expect(catalog.filter(({ name }) => reaches(name).includes(name))).toEqual([])
})

test('the description of the schema names tables, keys, policies and rights, and never the owner', async () => {
  const text = await describeSchema(database.asOwner())
  expect(text).toContain(`  position bigint not null generated always as identity
`)
  expect(text).toContain('  constraint event__stream_version UNIQUE (tenant_id, stream_id, version)\n')
  expect(text).toContain('  policy tenant to everybody using (tenant_id = current_tenant())')
  expect(text).toContain('  luoshi_app may insert, select\n')
  expect(text).not.toContain('postgres')
})

test('the description is the same on both engines', async () => {
  const embedded = await openFreshDatabase({ engine: 'pglite' })
  expect(await describeSchema(embedded.asOwner())).toBe(await describeSchema(database.asOwner()))
  await embedded.close()
})
