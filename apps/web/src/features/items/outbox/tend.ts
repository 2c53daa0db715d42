import { queryClient } from '../../../platform/api.ts'
import { afterSent, arrived, failed, nextJob, type Job, type Unsent } from './outbox.ts'
import { forgetFile, forgetReport, keepReport, readFile, readReports } from './outbox-store.ts'
import { failureOf, sendFile, sendReport } from './send-job.ts'

/* The outbox at work: one list in memory that screens follow, written through to the device, and one loop that empties it. */

export interface Outbox {
  entries: readonly Unsent[]
  /** How far each file is on its way, 0 to 1, by its id. */
  progress: Readonly<Record<string, number>>
  /** What has arrived while this page was open, latest last. */
  delivered: readonly Unsent[]
}

let outbox: Outbox = { entries: [], progress: {}, delivered: [] }
const watching = new Set<() => void>()

const show = (next: Outbox) => {
  outbox = next
  for (const tell of watching) tell()
}

export const outboxNow = (): Outbox => outbox
export function watchOutbox(tell: () => void): () => void {
  watching.add(tell)
  return () => watching.delete(tell)
}

/** Writes a new report to the device, then shows it. */
export async function keep(entry: Unsent): Promise<void> {
  await keepReport(entry)
  show({ ...outbox, entries: [...outbox.entries.filter(({ id }) => id !== entry.id), entry] })
  void tend()
}

/** Takes up the draft of a report that was begun here before, or begins one. */
export async function begin(blank: Unsent): Promise<void> {
  await loaded
  const isOne = ({ person: by, itemId, command, state }: Unsent) =>
    by === blank.person && itemId === blank.itemId && command === blank.command && state === 'draft'
  if (outbox.entries.some(isOne)) return
  show({ ...outbox, entries: [...outbox.entries, blank] })
  await keepReport(blank)
}

/** Changes a report as it is now, so that a photo that arrives while somebody types is not forgotten. */
export async function change(id: string, how: (entry: Unsent) => Unsent): Promise<void> {
  const entry = outbox.entries.find((one) => one.id === id)
  if (!entry) return
  await saveOver(how(entry))
  void tend()
}

export async function drop(entry: Unsent): Promise<void> {
  show({ ...outbox, entries: outbox.entries.filter(({ id }) => id !== entry.id) })
  await forgetReport(entry.id)
  for (const { id } of entry.files) await forgetFile(id)
}

let person: string | undefined
let loaded: Promise<void> | undefined
const AGAIN_MS = 5000

/** Begins to send what this person left here, now and whenever the line is back. Further calls only say who is there. */
export function tendFor(who: string): void {
  person = who
  loaded ??= readReports().then((entries) => {
    show({ ...outbox, entries })
    addEventListener('online', () => void hurry())
    document.addEventListener('visibilitychange', () => void tend())
    setInterval(() => void tend(), AGAIN_MS)
  })
  void loaded.then(tend)
}

/** The line is back: nothing waits out its delay. */
async function hurry(): Promise<void> {
  show({ ...outbox, entries: outbox.entries.map((entry) => ({ ...entry, notBefore: 0 })) })
  await tend()
}

let busy = false

/** Sends one thing after another until nothing is due. One tab at a time, where the browser can say so. */
export async function tend(): Promise<void> {
  if (busy || person === undefined || !nextJob(outbox.entries, person, Date.now())) return
  busy = true
  try {
    const locks: LockManager | undefined = navigator.locks // absent outside secure contexts; then the keys alone keep it to once
    if (locks) await locks.request('luoshi.outbox', { ifAvailable: true }, async (lock) => lock && empty())
    else await empty()
  } finally {
    busy = false
  }
}

async function empty(): Promise<void> {
  for (;;) {
    const job = person === undefined ? undefined : nextJob(outbox.entries, person, Date.now())
    if (!job) return
    const stored = (await readReports()).some(({ id }) => id === job.entry.id)
    if (!stored && job.entry.state !== 'draft')
      await forget(job.entry) // another tab has sent it
    else await doJob(job)
  }
}

const latest = (entry: Unsent): Unsent => outbox.entries.find(({ id }) => id === entry.id) ?? entry

async function forget(entry: Unsent): Promise<void> {
  show({ ...outbox, entries: outbox.entries.filter(({ id }) => id !== entry.id) })
}

async function doJob(job: Job): Promise<void> {
  const { entry } = job
  try {
    if (job.kind === 'upload') await upload(entry, job.file)
    else await send(entry)
  } catch (error) {
    const after = failed(latest(entry), failureOf(error), Date.now(), job.kind === 'upload' ? job.file.id : undefined)
    show({ ...outbox, entries: outbox.entries.map((one) => (one.id === after.id ? after : one)) })
    await keepReport(after)
    if (after.state === 'conflict')
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('items.') })
  }
}

async function upload(entry: Unsent, file: Unsent['files'][number]): Promise<void> {
  const blob = await readFile(file.id)
  if (!blob) return saveOver({ ...latest(entry), files: latest(entry).files.filter(({ id }) => id !== file.id) })
  const evidenceId = await sendFile(entry, file, blob, (done) =>
    show({ ...outbox, progress: { ...outbox.progress, [file.id]: done } }),
  )
  if (!outbox.entries.some(({ id }) => id === entry.id)) return // thrown away meanwhile
  await saveOver(arrived(latest(entry), file.id, evidenceId))
}

async function saveOver(entry: Unsent): Promise<void> {
  show({ ...outbox, entries: outbox.entries.map((one) => (one.id === entry.id ? entry : one)) })
  await keepReport(entry)
}

async function send(entry: Unsent): Promise<void> {
  const item = await sendReport(entry)
  await drop(entry)
  const entries = afterSent(outbox.entries, entry, item.version)
  show({ ...outbox, entries, delivered: [...outbox.delivered.slice(-2), entry] })
  for (const other of entries) if (other.itemId === entry.itemId) await keepReport(other)
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('items.') })
}
