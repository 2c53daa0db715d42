import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bureau, openFreshDatabase, otherBureau, testCluster } from '../../test/database.ts'
import { everythingOf } from '../../test/everything-of.ts'
import type { Place } from '../../test/everything-of.ts'
import { sealEvents, verifyLog } from '../features/audit/public.ts'
import { json } from '../platform/db/columns.ts'
import { inTransaction } from '../platform/db/database.ts'
import type { Database } from '../platform/db/database.ts'
import { recordEvents } from '../platform/db/events.ts'
import { migrationNames } from '../platform/db/migrate.ts'
import { allTenants } from '../platform/db/tenants.ts'
import { directoryStore } from '../platform/files/directory-store.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Command } from './command.ts'
import { dump } from './dump.ts'
import { load } from './load.ts'
import { rebuild } from './rebuild.ts'
import { verify } from './verify.ts'

const at = new Date('2026-03-02T08:00:00.123Z')
const folder = mkdtempSync(join(tmpdir(), 'luoshi-operator-'))
afterAll(() => rmSync(folder, { recursive: true }))

const engines: Database['engine'][] = testCluster ? ['pglite', 'postgresql'] : ['pglite']
const id = (n: number) => `01890000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`

const openPlace = async (name: string, engine: Database['engine'], bureaus: boolean): Promise<Place> => {
  const database = await openFreshDatabase({ engine })
  if (!bureaus) await sql`delete from tenant`.execute(database.asOwner())
  return { database, files: directoryStore(join(folder, name)) }
}

let said: string[] = []
beforeEach(() => (said = []))
const run = (
  command: Command,
  place: Place,
  words: string[] = [],
  options: { bureau?: string; published?: string[] } = {},
) =>
  command.run(
    { ...place, now: () => at, say: (line) => said.push(line) },
    { words, bureau: options.bureau, published: options.published ?? [] },
  )

/** A bureau with something of everything: numbers at their limits, every kind of text, seals, files, another bureau beside it. */
async function fill({ database, files }: Place) {
  const awkward = {
    text: '“落实”\n\u0001 \\ " \' 😀 é',
    numbers: [0.1, -0, 1e21, 5e-324, 9007199254740991],
    nested: { 空: [null, true, {}] },
  }
  for (const tenantId of [bureau, otherBureau]) {
    const db = database.inTenant(tenantId)
    for (let n = 1; n <= 7; n += 1)
      await inTransaction(db, (tx) =>
        recordEvents(tx, {
          streamType: 'trial',
          streamId: id(n),
          expectedVersion: 0,
          events: [
            { type: 'ItemAssigned', data: awkward },
            { type: 'DeadlineExtended', schema: 3, data: { n } },
          ],
          actor: { person: n % 2 === 0 ? id(90) : null, post: null },
          at,
        }),
      )
    await sealEvents(db, at, 5)
    await db
      .insertInto('idempotency')
      .values([
        { person_id: id(1), key: '一', request_sha256: 'a', created_at: at },
        {
          person_id: id(1),
          key: 'two',
          request_sha256: 'b',
          created_at: at,
          status: 200,
          answer: json<unknown>([1, 'x']),
        },
      ])
      .execute()
    for (const text of ['通知', `附件 ${tenantId}`, '']) {
      const content = [Buffer.from(text.repeat(300))]
      const stored = await files.put(
        (async function* () {
          yield* content
        })(),
        { limitBytes: 1e6 },
      )
      await db
        .insertInto('stored_file')
        .values({ sha256: stored.sha256, bytes: stored.bytes, media_type: 'text/plain', stored_at: at })
        .execute()
    }
  }
}

describe.each(engines)('a bureau dumped from %s', (from) => {
  const archive = join(folder, `${from}.tar.gz`)
  let source: Place
  beforeAll(async () => {
    source = await openPlace(`from-${from}`, from, true)
    await fill(source)
    await run(dump, source, [archive], { bureau: 'qinghe' })
  })
  afterAll(() => source.database.close())

  test.each(engines)('loads into %s as it was, down to the last byte, and its seals still hold', async (to) => {
    const target = await openPlace(`${from}-to-${to}`, to, false)
    expect(await run(load, target, [archive])).toBe(0)
    expect(await everythingOf(target, bureau)).toEqual(await everythingOf(source, bureau))
    expect((await everythingOf(target, bureau)).contents).toHaveLength(3)
    expect(await allTenants(target.database)).toMatchObject([{ tenantId: bureau, slug: 'qinghe' }])
    expect(await verifyLog(target.database.inTenant(bureau))).toEqual(await verifyLog(source.database.inTenant(bureau)))
    expect(await run(verify, target)).toBe(0)

    // and goes on: new positions come after the loaded ones, the chain after the loaded seals
    await inTransaction(target.database.inTenant(bureau), (tx) =>
      recordEvents(tx, {
        streamType: 'trial',
        streamId: id(1),
        expectedVersion: 2,
        events: [{ type: 'ItemClosed', data: {} }],
        actor: { person: null, post: null },
        at,
      }),
    )
    await sealEvents(target.database.inTenant(bureau), at)
    expect(await verifyLog(target.database.inTenant(bureau))).toMatchObject({
      events: 15,
      seals: 4,
      unsealed: 0,
      findings: [],
    })
    await target.database.close()
  })

  test('holds nothing of another bureau', () => {
    const text = gunzipSync(readFileSync(archive)).toString('latin1')
    expect([text.includes(bureau), text.includes(otherBureau)]).toEqual([true, false])
  })

  test('is refused where the bureau is already present', async () => {
    await expect(run(load, source, [archive])).rejects.toMatchObject({ code: 'bureau-present' })
  })
})

const lastMigration = (await migrationNames()).at(-1) ?? ''

describe('an archive', () => {
  const archive = join(folder, 'whole.tar.gz')
  let place: Place
  let empty: Place
  beforeAll(async () => {
    place = await openPlace('archives', 'pglite', true)
    empty = { database: await openFreshDatabase(), files: directoryStore(join(folder, 'empty')) }
    await sql`delete from tenant`.execute(empty.database.asOwner())
    await fill(place)
    await run(dump, place, [archive], { bureau: 'qinghe' })
  })
  afterAll(() => Promise.all([place.database.close(), empty.database.close()]))

  const changed = (change: (tar: Buffer) => Buffer) => {
    const path = join(folder, 'changed.tar.gz')
    writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(archive)))))
    return path
  }
  const replaced = (what: string, by: string) =>
    changed((tar) => {
      const place = tar.indexOf(what)
      expect(place).toBeGreaterThan(0)
      return Buffer.concat([tar.subarray(0, place), Buffer.from(by), tar.subarray(place + Buffer.byteLength(by))])
    })
  const cutOff = () => {
    const path = join(folder, 'cut.tar.gz')
    const bytes = readFileSync(archive)
    writeFileSync(path, bytes.subarray(0, bytes.length / 2))
    return path
  }
  const text = () => {
    writeFileSync(join(folder, 'text.tar.gz'), 'not an archive')
    return join(folder, 'text.tar.gz')
  }

  test.each([
    ['that lost its second half', cutOff],
    ['that is something else', text],
    ['with one letter of a row changed', () => replaced('DeadlineExtended', 'd')],
    ['with one byte of a file changed', () => replaced('通知通知', '同')],
    [
      'without its end',
      () => changed((tar) => Buffer.concat([tar.subarray(0, tar.indexOf('manifest.json')), Buffer.alloc(1024)])),
    ],
  ])('%s is refused, and nothing of it is loaded', async (_, path) => {
    await expect(run(load, empty, [path()])).rejects.toMatchObject({ code: 'archive-corrupt' })
    expect(await allTenants(empty.database)).toEqual([])
  })

  test('that is not there is not called damaged', async () => {
    await expect(run(load, empty, [join(folder, 'nowhere.tar.gz')])).rejects.toMatchObject({ code: 'archive-absent' })
  })

  test.each([
    ['in a later format', () => replaced('"format": 1', '"format": 2')],
    ['with later migrations', () => replaced(lastMigration, lastMigration.replace(/^\d/, '9'))],
  ])('%s is refused with the advice to upgrade', async (_, path) => {
    await expect(run(load, empty, [path()])).rejects.toMatchObject({ code: 'archive-newer' })
  })

  test('names a file that the store has lost, and holds everything else', async () => {
    const lossy: FileStore = { ...place.files, open: async () => undefined }
    expect(await run(dump, { ...place, files: lossy }, [join(folder, 'lossy.tar.gz')], { bureau: 'baishan' })).toBe(1)
    expect(said.filter((line) => line.includes('Missing'))).toHaveLength(3)
    await run(load, empty, [join(folder, 'lossy.tar.gz')])
    expect(await allTenants(empty.database)).toMatchObject([{ slug: 'baishan' }])
  })

  test('of which bureau must be said when there are several, and the bureau must exist', async () => {
    await expect(run(dump, place, ['x'])).rejects.toMatchObject({ code: 'bureau-ambiguous' })
    await expect(run(dump, place, ['x'], { bureau: 'nowhere' })).rejects.toMatchObject({ code: 'bureau-absent' })
  })

  test('is made by nobody who finds the log touched without being told', async () => {
    expect(await run(rebuild, place)).toBe(0)
    expect(await run(verify, place)).toBe(0)
    const [seal] = await place.database
      .inTenant(bureau)
      .selectFrom('seal')
      .select('hash')
      .where('number', '=', 1)
      .execute()
    const printed = `1:${Buffer.from(seal?.hash ?? []).toString('hex')}`
    expect(await run(verify, place, [], { bureau: 'qinghe', published: [printed] })).toBe(0)
    await sql
      .raw(
        `alter table event disable trigger all; update event set data = '{}' where position = 1; alter table event enable trigger all`,
      )
      .execute(place.database.asOwner(bureau))
    expect(await run(verify, place, [], { bureau: 'qinghe' })).toBe(1)
    expect(said).toContainEqual(expect.stringContaining('event 1 was altered'))
    await expect(run(verify, place, [], { published: ['x'], bureau: 'qinghe' })).rejects.toMatchObject({
      code: 'published-seal',
    })
  })
})
