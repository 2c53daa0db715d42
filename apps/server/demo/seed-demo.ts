import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { addDays, plainDate, type PlainDate } from '@luoshi/calendar'
import { permissions, type PostId, type Role } from '@luoshi/contract'
import type { DocumentId, ItemId, PersonId, UnitId } from '@luoshi/loop'
import { act, type CommandBody } from '../src/features/items/handle-item-command.ts'
import { loadItem } from '../src/features/items/items.store.ts'
import { itemsOfSource } from '../src/features/items/public.ts'
import { spreadItem } from '../src/features/items/spread-item.ts'
import { seedPeople } from '../src/features/people/public.ts'
import { takeInSource } from '../src/features/sources/take-in-source.ts'
import { inTransaction, type Database, type Tx } from '../src/platform/db/database.ts'
import { createTenant } from '../src/platform/db/tenants.ts'
import { Fault } from '../src/platform/fault.ts'
import type { FileStore } from '../src/platform/files/file-store.ts'
import type { RequestContext } from '../src/platform/http/context.ts'
import { demoPeople, demoTexts, demoUnits } from './county.ts'
import { livesOf, type Step } from './lives.ts'

/** Password of every demo account. A demo county holds nothing that is worth keeping from anybody. */
export const DEMO_PASSWORD = 'Luoshi-2026'

/** Who newcomers sign in as, one of each kind of reader: user name → what it shows. */
export const demoAccounts: readonly { userName: string; zh: string; en: string }[] = [
  { userName: 'duchazhuanyuan', zh: '督查专员', en: 'supervision clerk' },
  { userName: 'juzhang', zh: '局长', en: 'director of the bureau' },
  { userName: 'anquanguzhang', zh: '安全管理股股长', en: 'head of the safety section' },
  { userName: 'yizhongxiaozhang', zh: '县一中校长', en: 'principal of No. 1 School' },
  { userName: 'zerenduxue', zh: '责任督学', en: 'inspector' },
  { userName: 'jiweishuji', zh: '机关纪委书记', en: 'discipline and audit' },
  { userName: 'xitongguanliyuan', zh: '系统管理员', en: 'system administrator' },
  { userName: 'anquanguanliyuan', zh: '安全管理员', en: 'security administrator' },
  { userName: 'shenjiguanliyuan', zh: '审计管理员', en: 'audit administrator' },
]

interface Seeding {
  database: Database
  files: FileStore
  now: Date
  today: PlainDate
  newId: () => string
  passwordHash: string
  /** Called as work goes on: how much of it is done, 0 to 1. */
  progress: (done: number) => void
}

/**
 * The demo county 云河县: its units and people, what its leaders have said this year, and what came of it so far. Every fact is recorded by
 * the same commands that people use, on the day it is said to have happened.
 */
export async function seedDemo({ database, files, now, today, newId, passwordHash, progress }: Seeding): Promise<void> {
  const tenantId = newId()
  await createTenant(database, { tenantId, slug: 'yunhe', name: '云河县教育和体育局' })
  const db = database.inTenant(tenantId)
  const { units, people } = await inTransaction(db, (tx) => seedPeople(tx, { now, today, newId }, county(passwordHash)))
  progress(0.2)

  const find = <Id>(of: ReadonlyMap<string, Id>, key: string): Id => {
    const id = of.get(key)
    if (id === undefined) throw new Fault('The demo county has no such unit or person', { key })
    return id
  }
  const posts = new Map(demoPeople.map(({ userName, posts: held }) => [userName, held[0]] as const))
  const as = (tx: Tx, userName: string, on: PlainDate): RequestContext => {
    const post = posts.get(userName)
    if (!post) throw new Fault('The demo county has nobody of that name', { userName })
    return context(tx, tenantId, newId, on, find(people, userName), find(units, post.unit), post.role)
  }

  const texts = demoTexts.filter(({ date }) => date < today)
  for (const [place, text] of texts.entries()) {
    const saidOn = plainDate(text.date)
    const sourceId = await inTransaction(db, (tx) =>
      takeIn(tx, files, as(tx, 'duchazhuanyuan', addDays(saidOn, 1)), text),
    )
    const drafts = await itemsOfSource(db, sourceId)
    const steps = livesOf(drafts, {
      saidOn,
      today,
      unit: (code) => find(units, code),
      whoIn: (unit) => whoIn(unit, units),
    })
    await inTransaction(db, (tx) => play(tx, steps, as))
    if (place === texts.length - 1) await inTransaction(db, (tx) => askSchools(tx, sourceId))
    progress(0.2 + (0.8 * (place + 1)) / texts.length)
  }

  /** Two open items of the latest speech go onward to schools this month, so that a principal who signs in has something to do. */
  async function askSchools(tx: Tx, sourceId: DocumentId): Promise<void> {
    const forSchools = (words: string) => /各学校|各校|全县学校/.test(words)
    const open = (await itemsOfSource(tx, sourceId))
      .flatMap(({ item_id, state }) => (state.phase === 'in-progress' ? [{ item_id, state }] : []))
      .sort(
        (one, other) =>
          Number(forSchools(other.state.terms.source.words)) - Number(forSchools(one.state.terms.source.words)),
      )
    const schools = ['yizhongxiaozhang', ...demoPeople.map(({ userName }) => userName)].filter(
      (userName) => posts.get(userName)?.role === 'school',
    )
    for (const [turn, { item_id, state }] of open.slice(0, 2).entries()) {
      const doers = [
        ...new Map(schools.map((userName) => [posts.get(userName)?.unit ?? '', userName])).entries(),
      ].slice(0, 16)
      const verifier = state.terms.lead
      const day = addDays(today, turn === 0 ? 12 : 20)
      const handled = await spreadItem(tx, as(tx, 'duchazhuanyuan', addDays(today, -9)), item_id, {
        units: doers.map(([code]) => find(units, code)),
        due: { day, basis: { type: 'set' } },
        criterion: '按要求做到位，有记录、有签字，核验单位抽查属实',
        verifier,
        evidenceWanted: [],
      })
      if (handled.kind !== 'done') throw new Fault('A demo item could not be spread to schools', { handled })
      const children = await tx
        .selectFrom('item')
        .select(['item_id', 'lead_unit'])
        .where('parent_id', '=', item_id)
        .execute()
      for (const [place, { item_id: child, lead_unit }] of children.entries()) {
        const userName = doers.find(([code]) => find(units, code) === lead_unit)?.[1]
        if (!userName || (place + turn) % 4 === 0) continue
        await doStep(tx, as(tx, userName, addDays(today, -7)), child, { type: 'sign-for' })
        if (place % 4 > 1)
          await doStep(tx, as(tx, userName, addDays(today, -4)), child, {
            type: 'report-progress',
            note: '已安排专人负责，自查过半',
            percent: 50,
            evidence: [],
          })
        if (place % 4 === 3)
          await doStep(tx, as(tx, userName, addDays(today, -1)), child, {
            type: 'report-done',
            outcome: 'done',
            note: '已完成，记录和签字齐备',
            evidence: [],
          })
      }
    }
  }
}

const county = (passwordHash: string) => ({
  units: demoUnits.map(({ code, parent, shortName, aliases, name, type, area, ownership, pupils }) => ({
    key: code,
    parent: parent ?? null,
    name,
    shortNames: [...(shortName ? [shortName] : []), ...aliases],
    type,
    area: area ?? null,
    ownership: ownership ?? ('public' as const),
    pupils: pupils ?? null,
  })),
  people: demoPeople.map(({ name, userName, posts }) => ({ name, username: userName, posts })),
  since: plainDate('2019-09-01'),
  passwordHash,
  mustChangePassword: false,
})

/** Who answers in a unit: the first person whose first post is there. */
function whoIn(unit: UnitId, units: ReadonlyMap<string, UnitId>): string | undefined {
  const code = [...units].find(([, id]) => id === unit)?.[0]
  return demoPeople.find(
    ({ posts: [first] }) => first?.unit === code && first?.role !== 'leader' && first?.role !== 'auditor',
  )?.userName
}

async function takeIn(
  tx: Tx,
  files: FileStore,
  clerk: RequestContext,
  text: (typeof demoTexts)[number],
): Promise<DocumentId> {
  const content = await readFile(join(import.meta.dirname, 'texts', text.file))
  const { sha256, bytes } = await files.put(Readable.from([content]), { limitBytes: content.byteLength })
  const mediaType = text.file.endsWith('.md') ? 'text/markdown' : 'text/plain'
  await tx
    .insertInto('stored_file')
    .values({ sha256, bytes, media_type: mediaType, stored_at: clerk.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { title, speaker, meeting } = text
  const taken = await takeInSource(
    tx,
    clerk,
    files,
    { name: text.file, mediaType, bytes, sha256 },
    { saidOn: plainDate(text.date), title, speaker, meeting },
  )
  if (!taken.ok) throw new Fault('A demo text could not be taken in', { file: text.file, refusal: taken.refusal })
  return taken.sourceId
}

/** Plays what happened, day by day over all items, so that the log reads as it would have been written. */
async function play(
  tx: Tx,
  steps: readonly Step[],
  as: (tx: Tx, userName: string, on: PlainDate) => RequestContext,
): Promise<void> {
  const inOrder = [...steps].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  for (const { item, who, on, command } of inOrder) await doStep(tx, as(tx, who, on), item, command)
}

async function doStep(tx: Tx, context: RequestContext, item: ItemId, command: CommandBody): Promise<void> {
  const decision = await act(tx, context, item, await loadItem(tx, item), command)
  if (!decision.ok) throw new Fault('A step of the demo was refused', { command, refusal: decision.refusal })
}

function context(
  tx: Tx,
  tenantId: string,
  newId: () => string,
  today: PlainDate,
  person: PersonId,
  unit: UnitId,
  role: Role,
): RequestContext {
  return {
    tenantId,
    db: tx,
    signedIn: undefined,
    actor: {
      person,
      personName: '',
      post: newId() as PostId, // the demo acts for posts without asking which
      unit,
      role,
      reach: 'bureau',
      permissions: new Set(permissions),
      standsInFor: null,
    },
    now: new Date(`${today}T01:30:00Z`),
    today,
    newId,
    language: 'zh',
    requestId: 'demo',
    expectedVersion: undefined,
  }
}
