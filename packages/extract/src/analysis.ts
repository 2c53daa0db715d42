import type { Agent } from './agents.ts'
import type { Reading } from './deadlines/deadlines.ts'
import type { Stretch } from './deliverables.ts'
import type { Cues } from './model/cues.ts'

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
  cues: Cues
  /** Telling characters it holds: see presence.ts. */
  has: number
}

export type Field = 'measure' | 'problem' | 'goal' | 'decision'

/** Where a sentence's own words begin, after the times and parties at its head. */
export function coreOf(words: string, readings: readonly Stretch[], agents: readonly Stretch[]): number {
  let at = 0
  for (let moved = true; moved;) {
    moved = false
    for (const found of [readings, agents]) {
      for (const { start, end } of found) {
        if (start > at + 1 || end <= at) continue
        at = end
        moved = true
      }
    }
    if (moved && /[，、于]/.test(words[at] ?? '')) at++
  }
  return at
}
