import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficialLetter } from '../src/letter.ts'
import type { HandoverFacts } from '../src/templates/handover-sheet.ts'
import type { TaskTableFacts } from '../src/task-table.ts'
import { fileInZip } from './zip.ts'

const folder = (template: string) => join(import.meta.dirname, '..', 'golden', template)

const factsOf = (template: string): unknown => JSON.parse(readFileSync(join(folder(template), 'facts.json'), 'utf8'))

/** Fictional facts of a 交办单, nothing missing. */
export const handoverFacts = () => factsOf('handover-sheet') as HandoverFacts // the file is ours and is read by these tests alone

/** Fictional facts of a task table of five rows, some with things missing. */
export const taskTableFacts = () => factsOf('task-table') as TaskTableFacts // as above

/** A fictional 函 that uses every kind of block a letter has. */
export const letterhead = () => factsOf('letterhead') as OfficialLetter // as above

/** The body of a .docx with one element to a line, so that a change shows as a change of lines. */
export const bodyOf = (docx: Uint8Array): string =>
  `${fileInZip(docx, 'word/document.xml').replaceAll(/></g, '>\n<')}\n`

/**
 * The body that was reviewed before. `UPDATE_GOLDEN=1` puts the new one in its place: look at the difference, and at the
 * rendered page, before it is committed.
 */
export function reviewedBody(template: string, docx: Uint8Array): string {
  const path = join(folder(template), 'document.xml')
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, bodyOf(docx))
  return readFileSync(path, 'utf8')
}
