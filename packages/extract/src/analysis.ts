import type { Agent } from './agents.ts'
import type { Reading } from './deadlines/deadlines.ts'
import type { Stretch } from './deliverables.ts'

/** A sentence with what was found in it; inner offsets count from the sentence's first character. */
export type Analysed = {
  words: string
  /** Offsets of the page's words; the heading's marker is left out. */
  start: number
  end: number
  paragraph: number
  /** Level when the sentence is a heading. */
  heading: 1 | 2 | 3 | 4 | undefined
  /** What a form calls the stretch: 整改措施, 存在问题. */
  field: Field | undefined
  /** Whether a printed label names who must do it. */
  labelled: boolean
  agents: Agent[]
  readings: Reading[]
  deliverables: Stretch[]
  targets: Stretch[]
}

export type Field = 'measure' | 'problem' | 'goal' | 'decision'
