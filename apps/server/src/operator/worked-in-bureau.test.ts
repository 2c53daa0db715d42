import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../test/api.ts'
import { bureau, database, openFreshDatabase, testCluster } from '../../test/database.ts'
import { everythingOf } from '../../test/everything-of.ts'
import { noon, testFiles } from '../../test/routes.ts'
import { sealEvents, verifyLog } from '../features/audit/public.ts'
import type { Database } from '../platform/db/database.ts'
import { rebuildViews } from '../platform/db/projections.ts'
import { allTenants } from '../platform/db/tenants.ts'
import { directoryStore } from '../platform/files/directory-store.ts'
import { projections } from '../projections.ts'
import { loadArchive } from './archive/load-archive.ts'
import { writeArchive } from './archive/write-archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-worked-in-'))
afterAll(() => rmSync(folder, { recursive: true }))
const source = { database, files: testFiles }
const quiet = () => {}

const speech = `在全县食品安全会议上的讲话
（2026年3月2日）
由安全管理股牵头，3月20日前对学校食堂逐一检查，形成清单报我。
柳林镇中心小学要在3月16日前换掉后厨的老旧线路，整改情况书面报安全管理股。
`

/** People, units and posts of the test county, and one item that went half round the loop with a photograph. */
beforeAll(async () => {
  await resetWorld()
  const clerk = api.as('clerk')
  const file = { name: '讲话.txt', content: Buffer.from(speech) }
  const { body: taken } = await clerk.upload('/sources', file, { title: '食品安全讲话', speaker: '陈国梁' })
  const { body: drafts } = await clerk.get(`/items?source=${taken.id}&sort=spoken`)
  const { id } = drafts.rows.find(({ title }: { title: string }) => title.includes('线路'))
  const terms = { criterion: '线路换新，现场验收', verifier: worldOf().unit('safety'), evidenceWanted: ['照片'] }
  await clerk.post(`/items/${id}/revise`, { terms })
  await clerk.post(`/items/${id}/dispatch`)
  await api.as('liulin').post(`/items/${id}/sign-for`)
  const photo = { name: '后厨.txt', content: Buffer.from('线路已换新') }
  await api.as('liulin').upload(`/items/${id}/evidence`, photo, { effectiveOn: '2026-03-02' })
  await sealEvents(database.inTenant(bureau), noon)
})

const engines: Database['engine'][] = testCluster ? ['pglite', 'postgresql'] : ['pglite']

test.each(engines)(
  'a bureau people work in goes to %s with every row of every feature, and its views follow from its log there',
  async (engine) => {
    const archive = join(folder, `${engine}.tar.gz`)
    const [tenant] = (await allTenants(database)).filter(({ tenantId }) => tenantId === bureau)
    expect(tenant).toBeDefined()
    if (tenant) await writeArchive(database, testFiles, tenant, archive, noon, quiet)

    const target = { database: await openFreshDatabase({ engine }), files: directoryStore(join(folder, engine)) }
    await sql`delete from tenant`.execute(target.database.asOwner())
    await loadArchive(target.database, target.files, archive, quiet)

    const before = await everythingOf(source, bureau)
    expect(await everythingOf(target, bureau)).toEqual(before)
    expect([before.events.length > 10, before.contents.length]).toEqual([true, 2])
    expect(await verifyLog(target.database.inTenant(bureau))).toMatchObject({ unsealed: 0, findings: [] })

    await rebuildViews(target.database, bureau, projections)
    expect((await everythingOf(target, bureau)).rows).toEqual(before.rows)
    await target.database.close()
  },
)
