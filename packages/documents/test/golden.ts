import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { HandoverFacts } from '../src/templates/handover-sheet.ts'
import type { TaskTableFacts } from '../src/task-table.ts'
import { fileInZip } from './zip.ts'

const folder = (template: string) => join(import.meta.dirname, '..', 'golden', template)

const factsOf = (template: string): unknown => JSON.parse(readFileSync(join(folder(template), 'facts.json'), 'utf8'))

/** Fictional facts of a 交办单, nothing missing. */
export const handoverFacts = () => factsOf('handover-sheet') as HandoverFacts // the file is ours and is read by these tests alone

/** Fictional facts of a task table of five rows, some with things missing. */
export const taskTableFacts = () => factsOf('task-table') as TaskTableFacts // as above

/** One element to a line, so that a change shows as a change of lines. */
const readable = (xml: string) => `${xml.replaceAll(/></g, '>\n<')}\n`

/**
 * Holds the body of a .docx against the one reviewed before. `UPDATE_GOLDEN=1` rewrites it: look at the difference, and at
 * the rendered page, before it is committed.
 */
export function expectGolden(template: string, docx: Uint8Array): void {
  const path = join(folder(template), 'document.xml')
  const xml = readable(fileInZip(docx, 'word/document.xml'))
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, xml)
  expect(xml, 'run with UPDATE_GOLDEN=1 and review the difference').toBe(readFileSync(path, 'utf8'))
}
