import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { bureau, database, emptyEveryTable, otherBureau } from '../../../test/database.ts'
import { readCatalog } from './catalog.ts'
import type { CatalogTable } from './catalog.ts'
import { inTransaction } from './database.ts'
import type { Tx } from './database.ts'
import { allTenants, tenantBySlug } from './tenants.ts'

/** Walks every table there is, so that a table added later is held to the same rules without a line here. */
const owner = database.asOwner()
const catalog = await readCatalog(owner)

beforeEach(() => emptyEveryTable())

describe.each(catalog.map((table) => [table.name, table] as const))('the table %s', (name, table) => {
  test('begins with the bureau, and so does every key', async () => {
    expect([table.columns[0]?.name, table.primaryKey[0]]).toEqual(['tenant_id', 'tenant_id'])
    const { rows } = await sql<{ index: string; first: string }>`
      select i.indexrelid::regclass::text as index, a.attname as first
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = ${name}::regclass and i.indisunique`.execute(owner)
    // A bureau is found by its slug before it is known which one it is.
    expect(rows.filter(({ index, first }) => first !== 'tenant_id' && index !== 'tenant__slug')).toEqual([])
  })

  test('is closed by row security that binds its owner too, with one policy and no second one that would widen it', async () => {
    const { rows } = await sql`
      select relrowsecurity as on, relforcerowsecurity as forced,
        (select json_agg(json_build_array(polname, polcmd, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)))
         from pg_policy where polrelid = c.oid and (0 = any (polroles) or 'luoshi_app'::regrole = any (polroles))) as policies
      from pg_class c where oid = ${name}::regclass`.execute(owner)
    const ours = '(tenant_id = current_tenant())'
    expect(rows).toEqual([{ on: true, forced: true, policies: [['tenant', '*', ours, ours]] }])
  })

  test('shows and gives nothing to another bureau, or to nobody', async () => {
    await tried(async (tx) => {
      await insertSomeRow(tx, table, bureau)
      expect(await seenBy(tx, name, bureau)).toBe(1)
      expect(await seenBy(tx, name, otherBureau)).toBe(0)
      expect(await seenBy(tx, name, '')).toBe(0)

      for (const attempt of [`update ${name} set tenant_id = tenant_id`, `delete from ${name}`])
        expect(await outcomeOf(tx, attempt, otherBureau)).toBeOneOf([0, '42501'])
      await asApp(tx, otherBureau)
      await expect(insertSomeRow(tx, table, bureau)).rejects.toMatchObject({ code: '42501' })
    })
  })

  test('cannot be emptied, altered or read around the policy by the application', async () => {
    for (const attempt of [`truncate ${name}`, `alter table ${name} disable row level security`, `drop table ${name}`])
      await tried(async (tx) => expect(await outcomeOf(tx, attempt, bureau)).toBe('42501'))
  })
})

test('the role of the application has no rights of its own that could widen these', async () => {
  const { rows } = await sql`
    select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
      (select count(*) from pg_auth_members where member = r.oid) as groups,
      (select count(*) from pg_class where relowner = r.oid) as tables
    from pg_roles r where rolname = 'luoshi_app'`.execute(owner)
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: false,
      rolcreaterole: false,
      rolcreatedb: false,
      groups: 0,
      tables: 0,
    },
  ])
})

test('a function that runs as the owner limits itself to the bureau of the connection', async () => {
  const { rows } = await sql<{ name: string; source: string }>`
    select proname as name, prosrc as source from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef order by proname`.execute(owner)
  expect(rows.length).toBeGreaterThan(0)
  // Bureaus are found by their slug, or by being the only one, before it is known which one it is.
  const unlimited = rows.filter(({ source }) => !/tenant_id = (public\.)?current_tenant\(\)/.test(source))
  expect(unlimited.map(({ name }) => name)).toEqual(['only_tenant', 'tenant_by_slug'])
})

test('functions for migrations cannot be called by the application', async () => {
  for (const call of [`close_to_other_tenants('event', 'all')`, `show_all_to_owner('event')`])
    await expect(sql.raw(`select ${call}`).execute(database.inTenant(bureau))).rejects.toMatchObject({ code: '42501' })
})

test('the application cannot see the bookkeeping of the migrations', async () => {
  const asked = sql`select * from luoshi_meta.migration`.execute(database.inTenant(bureau))
  await expect(asked).rejects.toMatchObject({ code: '42501' })
})

test('a bureau is found by its slug before anybody has signed in, and no list of bureaus is given out', async () => {
  expect(await tenantBySlug(database.ambient, 'baishan')).toEqual({
    tenantId: otherBureau,
    slug: 'baishan',
    name: '白山县教育局',
  })
  expect(await tenantBySlug(database.ambient, 'nowhere')).toBeUndefined()
  expect(await database.ambient.selectFrom('tenant').selectAll().execute()).toEqual([])
  expect((await allTenants(database)).map(({ slug }) => slug)).toEqual(['baishan', 'qinghe'])
})

/** Runs in a transaction of the owner that is always rolled back, so that nothing tried here stays. */
const tried = async (work: (tx: Tx) => Promise<void>) => {
  const undone = new Error('undone')
  const attempt = inTransaction(owner, async (tx) => {
    await work(tx)
    throw undone
  })
  await expect(attempt).rejects.toBe(undone)
}

const asApp = (tx: Tx, tenantId: string) =>
  sql`select set_config('role', 'luoshi_app', true), set_config('luoshi.tenant', ${tenantId}, true)`.execute(tx)
const asOwnerAgain = (tx: Tx) => sql`select set_config('role', 'none', true)`.execute(tx)

async function seenBy(tx: Tx, name: string, tenantId: string) {
  await asApp(tx, tenantId)
  const { rows } = await sql<{ seen: number }>`select count(*)::int as seen from ${sql.table(name)}`.execute(tx)
  await asOwnerAgain(tx)
  return rows[0]?.seen
}

/** The number of rows changed, or the code of the error. */
async function outcomeOf(tx: Tx, statement: string, tenantId: string): Promise<unknown> {
  await asApp(tx, tenantId)
  await sql`savepoint attempt`.execute(tx)
  return sql
    .raw(statement)
    .execute(tx)
    .then(
      ({ numAffectedRows }) => Number(numAffectedRows ?? -1),
      async (error) => {
        await sql`rollback to savepoint attempt`.execute(tx)
        return error.code
      },
    )
    .finally(() => asOwnerAgain(tx))
}

const SAMPLES: Record<string, string> = {
  uuid: `'01890000-0000-7000-8000-000000000001'`,
  text: `'text'`,
  smallint: '1',
  integer: '1',
  bigint: '1',
  numeric: '1',
  'double precision': '1',
  boolean: 'true',
  date: `'2026-03-02'`,
  'timestamp(3) with time zone': `'2026-03-02T08:00:00Z'`,
  bytea: `'\\x00'`,
  jsonb: `'{}'`,
}

/** A row that need not make sense: checks are dropped for it, and references not looked at, in a transaction that is undone. */
async function insertSomeRow(tx: Tx, { name, columns }: CatalogTable, tenantId: string) {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx)
  if (rows[0]?.role !== 'luoshi_app') {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`delete from ${sql.table(name)}`.execute(tx)
    const { rows: checks } = await sql<{ conname: string }>`
      select conname from pg_constraint where conrelid = ${name}::regclass and contype = 'c'`.execute(tx)
    for (const { conname } of checks)
      await sql`alter table ${sql.table(name)} drop constraint ${sql.id(conname)}`.execute(tx)
  }
  const given = columns.filter(({ filledBy }) => filledBy === 'writer' || filledBy === 'default')
  const values = given.map(({ name, sqlType }) =>
    name === 'tenant_id' ? `'${tenantId}'` : sqlType.endsWith('[]') ? `'{}'` : (SAMPLES[sqlType] ?? 'null'),
  )
  const names = given.map((column) => `"${column.name}"`)
  await sql.raw(`insert into "${name}" (${names.join(', ')}) values (${values.join(', ')})`).execute(tx)
}
