/**
 * Reports that are written on this device and on their way to the server. Everything here is data in, data out: what is sent next, and what
 * becomes of a report after each answer. A report keeps one key for its whole life, so that it is done once however often it is sent.
 */
export type SendableCommand = 'sign-for' | 'report-progress' | 'report-done'

export interface UnsentFile {
  /** Also the idempotency key of its upload. */
  id: string
  name: string
  bytes: number
  isImage: boolean
  /** The day it speaks of; a photo's is the day it was taken. */
  effectiveOn: string | null
  /** Given by the server once it has arrived. */
  evidenceId: string | null
  /** Why the server will not have it. */
  refused: string | null
}

export interface Unsent {
  /** Also the idempotency key of the command. */
  id: string
  person: string
  /** The post it was written in; it is sent in the same one. */
  post: string | null
  itemId: string
  title: string
  command: SendableCommand
  /** The version of the item that its writer had seen. */
  version: number
  body: Record<string, unknown>
  files: readonly UnsentFile[]
  /** draft: still being written; its files may already go. conflict: somebody was faster. refused: the server said why. */
  state: 'draft' | 'waiting' | 'conflict' | 'refused'
  why: string | null
  attempts: number
  /** Milliseconds since 1970. */
  notBefore: number
  savedAt: number
}

export type Job = { kind: 'upload'; entry: Unsent; file: UnsentFile } | { kind: 'send'; entry: Unsent }

/** 5 s, 10 s, 20 s … at most 5 minutes. */
export const retryDelayMs = (attempts: number): number => Math.min(300_000, 5000 * 2 ** Math.max(0, attempts - 1))

const toUpload = ({ files }: Unsent) => files.find(({ evidenceId, refused }) => evidenceId === null && refused === null)

/** What to do now, oldest first. Reports on one item go in the order they were written: a later one waits for the earlier. */
export function nextJob(entries: readonly Unsent[], person: string, now: number): Job | undefined {
  const held = new Set<string>()
  const inOrder = entries.filter((entry) => entry.person === person).sort((one, other) => one.savedAt - other.savedAt)
  for (const entry of inOrder) {
    const isStuck = entry.state === 'conflict' || entry.state === 'refused'
    if (!isStuck && entry.notBefore <= now) {
      const file = toUpload(entry)
      if (file) return { kind: 'upload', entry, file }
      if (entry.state === 'waiting' && !held.has(entry.itemId)) return { kind: 'send', entry }
    }
    if (entry.state !== 'draft') held.add(entry.itemId)
  }
  return undefined
}

/** What is sent: the words as written, with the evidence that has arrived. */
export const bodyToSend = ({ command, body, files }: Unsent): Record<string, unknown> =>
  command === 'sign-for' ? body : { ...body, evidence: files.flatMap(({ evidenceId }) => evidenceId ?? []) }

export const arrived = (entry: Unsent, fileId: string, evidenceId: string): Unsent => ({
  ...entry,
  attempts: 0,
  files: entry.files.map((file) => (file.id === fileId ? { ...file, evidenceId } : file)),
})

/** What the server answered, or that it could not be reached (`status` 0). */
export interface Failure {
  status: number
  code: string
  title: string
}

/** No answer, an answer from something broken, or too much at once: not its writer's business, so it is tried again. */
export const mayComeRight = ({ status }: Failure): boolean =>
  status === 0 || status >= 500 || status === 429 || status === 401

/** A report after an attempt that failed. Nothing that was written is ever lost by it. */
export function failed(entry: Unsent, failure: Failure, now: number, fileId?: string): Unsent {
  const attempts = entry.attempts + 1
  if (mayComeRight(failure)) return { ...entry, attempts, notBefore: now + retryDelayMs(attempts) }
  if (fileId !== undefined)
    return {
      ...entry,
      ...(entry.state === 'waiting' ? { state: 'refused' as const, why: failure.title } : {}),
      files: entry.files.map((file) => (file.id === fileId ? { ...file, refused: failure.title } : file)),
    }
  return { ...entry, attempts, state: failure.status === 412 ? 'conflict' : 'refused', why: failure.title }
}

/** The others once one was sent: those on the same item that had seen what it had seen now know what it did. */
export const afterSent = (entries: readonly Unsent[], sent: Unsent, version: number): Unsent[] =>
  entries
    .filter(({ id }) => id !== sent.id)
    .map((entry) =>
      entry.itemId === sent.itemId && entry.person === sent.person && entry.version === sent.version
        ? { ...entry, version }
        : entry,
    )

/** Its writer has looked at what happened meanwhile and wants it sent all the same. The key stays: it was never done. */
export const sentAnyway = (entry: Unsent, version: number): Unsent => ({
  ...entry,
  version,
  state: 'waiting',
  why: null,
  attempts: 0,
  notBefore: 0,
})

/** Reports of somebody that still have to go; drafts are not among them. */
export const unsentOf = (entries: readonly Unsent[], person: string): Unsent[] =>
  entries.filter((entry) => entry.person === person && entry.state !== 'draft')
