import type { Directive, Extraction } from '@luoshi/extract'
import type { Say } from '../language.ts'
import { tableOf } from '../terminal/table.ts'
import { KINDS, MISSING, ROLES, STRENGTHS } from './directive-words.ts'

/** A speech's demands as a table for the terminal, with one sentence on top that says what was found and what is missing. */
export function extractionTable(extraction: Extraction, say: Say, width: number): string {
  const { document, directives, text } = extraction
  const kind = ({ kind, strength }: Directive) =>
    [say(...KINDS[kind]), say(...STRENGTHS[strength])].filter(Boolean).join('\n')
  const table = tableOf(
    [
      { title: say('序号', 'No.'), of: ({ at }) => String(at + 1) },
      { title: say('类别', 'kind'), of: ({ directive }) => kind(directive) },
      {
        title: say('要求（原话）', 'demand, in the speaker’s words'),
        of: ({ directive }) => text.slice(directive.start, directive.end).replace(/\s+/g, ' '),
        stretches: true,
      },
      {
        title: say('责任单位', 'owner'),
        of: ({ directive }) => directive.owners.map((owner) => say(...ROLES[owner.role]) + owner.text).join('\n'),
        atMost: 26,
      },
      {
        title: say('时限', 'until'),
        of: ({ directive }) =>
          directive.deadlines.map(({ text, norm }) => (text === norm ? norm : `${text}（${norm}）`)).join('\n'),
        atMost: 26,
      },
      {
        title: say('未说', 'not said'),
        of: ({ directive }) => directive.missing.map((what) => say(...MISSING[what])).join('\n'),
      },
    ],
    directives.map((directive, at) => ({ directive, at })),
    width,
  )
  const without = (what: keyof typeof MISSING) => directives.filter(({ missing }) => missing.includes(what)).length
  const summary = say(
    `${document.title ?? '（无标题）'}  ${document.date} · ${directives.length} 条要求，${without('owner')} 条没说谁办，${without('deadline')} 条没说何时办完`,
    `${document.title ?? '(no title)'}  ${document.date} · ${directives.length} demands, ${without('owner')} without an owner, ${without('deadline')} without a deadline`,
  )
  return directives.length === 0 ? `${summary}\n` : `${summary}\n\n${table}\n`
}
