import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlainDate } from '@luoshi/calendar'
import { itemEndpoints, sourceEndpoints, type FileToSend, type ItemRow } from '@luoshi/contract'
import type { Language } from '../language.ts'
import { CAST, DEMO_PASSWORD } from './cast.ts'
import { closeTheWhole, lookBack } from './chapter-closing.ts'
import { completeAndDispatch, takeIn } from './chapter-intake.ts'
import { schoolsReport, signForAndSpread } from './chapter-schools.ts'
import type { Narrator } from './narrator.ts'
import { signIn, type Voice } from './voice.ts'

/** Everybody and everything on stage. */
export interface Play {
  narrator: Narrator
  clerk: Voice
  lead: Voice
  verifier: Voice
  /** Looks back at what others have closed. */
  inspector: Voice
  schools: readonly [Voice, ...Voice[]]
  today: PlainDate
  width: number
}

export interface Stage {
  server: string
  language: Language
  narrator: Narrator
  today: PlainDate
  width: number
}

export async function enter({ server, language, narrator, today, width }: Stage): Promise<Play> {
  const voice = (username: string) => signIn(server, username, DEMO_PASSWORD, language)
  const [first, ...others] = CAST.schools
  return {
    narrator,
    today,
    width,
    clerk: await voice(CAST.clerk),
    lead: await voice(CAST.lead),
    verifier: await voice(CAST.verifier),
    inspector: await voice(CAST.inspector),
    schools: [await voice(first), ...(await Promise.all(others.map(voice)))],
  }
}

/** The whole story, from the speech to the reopened item. */
export async function perform(play: Play, file: FileToSend, out: string): Promise<void> {
  const { source, rows } = await takeIn(play, file)
  const followed = matterToFollow(rows)
  await completeAndDispatch(play, rows, followed)
  const parent = await signForAndSpread(play, followed.id)
  await schoolsReport(play, parent)
  await closeTheWhole(play, followed.id)
  await lookBack(play, followed.id)
  await saveDocuments(play, source.id, followed.id, out)
}

/** One that is asked of all schools, so that it can be handed down; or else the first task. */
const matterToFollow = (rows: readonly ItemRow[]): ItemRow => {
  const tasks = rows.filter(({ kind }) => kind === 'task')
  const followed =
    tasks.find(({ title }) => /^(各|全县|所有)/.test(title) && title.includes('校')) ?? tasks[0] ?? rows[0]
  if (!followed) throw new Error('a source without items was let through')
  return followed
}

async function saveDocuments(
  { narrator, clerk }: Play,
  sourceId: string,
  itemId: ItemRow['id'],
  out: string,
): Promise<void> {
  narrator.chapter('文书', 'Documents')
  await mkdir(out, { recursive: true })
  const save = async (name: string, bytes: Uint8Array) => {
    const path = join(out, name)
    await writeFile(path, bytes)
    narrator.did(clerk.called, `存下 ${path}（${bytes.length} 字节）`, `saves ${path} (${bytes.length} bytes)`)
  }
  for (const format of ['docx', 'xlsx'] as const)
    await save(
      `任务分解表.${format}`,
      await clerk.call(sourceEndpoints.taskTable, { params: { sourceId }, query: { format } }),
    )
  await save('交办单.docx', await clerk.call(itemEndpoints.handoverSheet, { params: { itemId } }))
}
