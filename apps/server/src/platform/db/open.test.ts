import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  database,
  openDatabaseOfAnOrdinaryOwner,
  openFreshDatabase,
  pgliteDump,
  testCluster,
} from '../../../test/database.ts'
import { createLog } from '../log.ts'
import { adviceFor, notUnicode, tooOld } from './advice.ts'
import { inTransaction } from './database.ts'
import { readStream, recordEvents } from './events.ts'
import { migrateDatabase, migrationNames } from './migrate.ts'
import { openDatabase } from './open.ts'
import { openPglite } from './pglite-engine.ts'
import { allTenants, createTenant, tenantBySlug } from './tenants.ts'

const log = createLog('silent')
let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'luoshi-open-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const inDirectory = (dataDirectory: string) => openDatabase({ databaseUrl: undefined, dataDirectory }, log)
const onServer = (databaseUrl: string) => openDatabase({ databaseUrl, dataDirectory: folder }, log)

describe('the data directory', () => {
  test('belongs to one process, which may be killed at any moment without losing what it had committed', async () => {
    const engine = await openPglite({ directory: join(folder, 'pglite'), loadFrom: await pgliteDump(true) })
    await engine.close()
    const script = join(import.meta.dirname, '../../../test/hold-database.ts')
    const holder = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    let written = 0
    const busy = new Promise<void>((resolve) =>
      holder.stdout.on('data', (text: Buffer) => {
        written = Number(text.toString().trim().split('\n').at(-1))
        if (written > 20) resolve()
      }),
    )
    await busy
    await expect(inDirectory(folder)).rejects.toMatchObject({
      code: 'directory-locked',
      en: expect.stringMatching(/^Another Luoshi/),
    })

    const gone = new Promise((resolve) => holder.once('exit', resolve))
    holder.kill('SIGKILL')
    await gone
    const reopened = await inDirectory(folder)
    const numbers = (await allTenants(reopened)).map(({ slug }) => Number(slug.slice('bureau-'.length)))
    await reopened.close()
    expect(numbers).toEqual(expect.arrayContaining(Array.from({ length: written - 9 }, (_, i) => i + 10)))
  }, 90_000)

  test('that is not a directory is named as the trouble', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(inDirectory(join(folder, 'file'))).rejects.toMatchObject({ code: 'directory-unusable' })
  })

  test('made by another embedded PostgreSQL is left alone, with the way out', async () => {
    mkdirSync(join(folder, 'pglite'))
    writeFileSync(join(folder, 'pglite', 'PG_VERSION'), '17\n')
    await expect(inDirectory(folder)).rejects.toMatchObject({
      code: 'directory-other-version',
      en: expect.stringMatching(/"dump".*"load"/),
    })
  })
})

describe('PostgreSQL', () => {
  test('that does not answer is named as the trouble', async () => {
    await expect(onServer('postgres://luoshi@127.0.0.1:9/luoshi')).rejects.toMatchObject({
      code: 'database-unreachable',
    })
  })

  describe.each(testCluster ? [testCluster] : [])('on a cluster', (cluster) => {
    const at = (change: Partial<URL>) => Object.assign(new URL(cluster), change).href

    test('without the database says how to create it', async () => {
      await expect(onServer(at({ pathname: '/nowhere' }))).rejects.toMatchObject({ code: 'database-missing' })
    })

    test('that does not know the user says so', async () => {
      await expect(onServer(at({ username: 'stranger' }))).rejects.toMatchObject({ code: 'database-login' })
    })

    test('whose database cannot hold Chinese says so', async () => {
      const admin = await onServer(cluster)
      await sql`drop database if exists luoshi_ascii`.execute(admin.asOwner())
      await sql`create database luoshi_ascii encoding 'SQL_ASCII' locale 'C' template template0`.execute(
        admin.asOwner(),
      )
      await admin.close()
      await expect(onServer(at({ pathname: '/luoshi_ascii' }))).rejects.toMatchObject({ code: 'database-encoding' })
    })

    test('whose owner is no superuser works in full', async () => {
      const plain = await openDatabaseOfAnOrdinaryOwner()
      const tenantId = '01890000-0000-7000-8000-0000000000aa'
      await createTenant(plain, { tenantId, slug: 'plain', name: '普通教育局' })
      expect([await tenantBySlug(plain.ambient, 'plain'), await allTenants(plain)]).toMatchObject([
        { tenantId },
        [{ tenantId }],
      ])
      const version = await inTransaction(plain.inTenant(tenantId), (tx) =>
        recordEvents(tx, {
          streamType: 'item',
          streamId: tenantId,
          expectedVersion: 0,
          events: [{ type: 'ItemAssigned', data: {} }],
          actor: { person: null, post: null },
          at: new Date('2026-03-02T08:00:00Z'),
        }),
      )
      expect([version, (await readStream(plain.inTenant(tenantId), tenantId)).length]).toEqual([1, 1])
      await plain.close()
    })
  })
})

test('starting several processes at once migrates once', async () => {
  const fresh = await openFreshDatabase({ migrated: false })
  const applied = await Promise.all([1, 2, 3].map(() => migrateDatabase(fresh)))
  expect(applied.flat().sort()).toEqual(await migrationNames())
  expect(await migrateDatabase(fresh)).toEqual([])
  await fresh.close()
})

describe('what the operator can put right', () => {
  test.each([
    ['a full disk, as the database says it', { code: '53100' }, 'disk-full'],
    ['a full disk, as the system says it', { code: 'ENOSPC' }, 'disk-full'],
    [
      'a host with several addresses, none of which answers',
      new AggregateError([{ code: 'ECONNREFUSED' }]),
      'database-unreachable',
    ],
    ['an error wrapped in another', new Error('x', { cause: { code: '53300' } }), 'database-busy'],
  ])('is said in both languages: %s', (_, error, code) => {
    const advice = adviceFor(error)
    expect([advice?.code, /\p{Script=Han}/u.test(advice?.zh ?? ''), /[a-z] [a-z]/.test(advice?.en ?? '')]).toEqual([
      code,
      true,
      true,
    ])
  })

  test.each([
    ['a constraint violated', { code: '23505' }],
    ['a row refused while working', { code: '42501' }],
    ['a bug', new TypeError('x is undefined')],
  ])('is not %s', (_, error) => {
    expect(adviceFor(error)).toBeUndefined()
  })

  test('names the version and the encoding it found', () => {
    expect([tooOld('14.2').en, notUnicode('LATIN1').zh]).toEqual([
      expect.stringContaining('14.2'),
      expect.stringContaining('LATIN1'),
    ])
  })
})

test('a closed database says that it is closed', async () => {
  const fresh = await openFreshDatabase()
  await fresh.close()
  await expect(allTenants(fresh)).rejects.toThrow(/closed|after calling end/)
  expect((await allTenants(database)).length).toBeGreaterThan(0)
})
