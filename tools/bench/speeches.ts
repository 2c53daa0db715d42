import { createHash } from 'node:crypto'
import type { PlainDate } from '@luoshi/calendar'
import type { DocumentId, PersonId, Source } from '@luoshi/loop'
import type { SourceTakenIn } from '../../apps/server/src/features/sources/sources.store.ts'

/** What a leader asks for in one speech before the next one begins. */
const DEMANDS = 35

export interface Speech {
  sourceId: DocumentId
  fact: SourceTakenIn
  at: Date
}

/** Speeches that grow demand by demand, so that every item's words stand where its source says they do. */
export class Lectern {
  readonly finished: Speech[] = []
  readonly #newId: (at: Date) => string
  readonly #clerk: PersonId
  #given: { sourceId: DocumentId; on: PlainDate; text: string; demands: number } | undefined

  constructor(newId: (at: Date) => string, clerk: PersonId) {
    this.#newId = newId
    this.#clerk = clerk
  }

  say(words: string, on: PlainDate): Source {
    if (this.#given?.demands === DEMANDS) this.finish()
    const given = (this.#given ??= this.#begin(on))
    given.demands += 1
    if (given.demands % 7 === 1) given.text += `\n${[...'一二三四五'][(given.demands - 1) / 7] ?? ''}、关于下一步工作\n`
    const start = given.text.length
    given.text += words
    return { type: 'document', document: given.sourceId, start, end: given.text.length, words }
  }

  finish(): void {
    if (!this.#given) return
    const { sourceId, on, text } = this.#given
    const sha256 = createHash('sha256').update(sourceId).update(text).digest('hex')
    this.finished.push({
      sourceId,
      at: new Date(`${on}T00:30:00Z`),
      fact: {
        title: `在全县教育工作调度会上的讲话（${on}）`,
        saidOn: on,
        speaker: '局长',
        meeting: '全县教育工作调度会',
        fileName: `讲话${on}.docx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        sha256,
        bytes: 4 * text.length,
        text,
        sections: [],
        by: { person: this.#clerk },
      },
    })
    this.#given = undefined
  }

  #begin(on: PlainDate) {
    const sourceId = this.#newId(new Date(`${on}T00:30:00Z`)) as DocumentId // a new id becomes a source's by its event
    return {
      sourceId,
      on,
      text: `在全县教育工作调度会上的讲话\n（${on}）\n同志们：今天的会议很重要，我讲几点意见。`,
      demands: 0,
    }
  }
}
