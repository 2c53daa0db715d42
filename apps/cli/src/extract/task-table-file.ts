import { parsePlainDate } from '@luoshi/calendar'
import { headingOf, taskTableDocx, taskTableXlsx, type TaskTableRow } from '@luoshi/documents'
import type { Directive, Extraction } from '@luoshi/extract'
import { sayIn, type Language } from '../language.ts'
import { KINDS } from './directive-words.ts'

/** The extraction as a task table 任务分解表 for a person to complete: what nobody said is marked as still to be decided. */
export function taskTableFile(
  { document, text, sections, directives }: Extraction,
  format: 'docx' | 'xlsx',
  language: Language,
): Promise<Uint8Array> {
  const say = sayIn(language)
  const title = document.title ?? say('讲话', 'Speech')
  const facts = {
    title: say(`${title}任务分解表`, `Task table: ${title}`),
    source: { title, date: document.date },
    draft: true,
    rows: directives.map((directive, at) => rowOf(directive, at + 1)),
  }
  return format === 'docx' ? taskTableDocx(facts, language) : taskTableXlsx(facts, language)

  function rowOf(directive: Directive, number: number): TaskTableRow {
    const words = text.slice(directive.start, directive.end)
    const [outermost] = directive.section.map((index) => sections[index])
    const { lead, supports } = partiesOf(directive)
    const spoken = directive.deadlines[0]
    const dated = directive.deadlines.find(
      ({ type, norm }) => (type === 'by' || type === 'within') && parsePlainDate(norm),
    )
    const missing = [
      ...(lead === undefined ? (['lead'] as const) : []),
      ...(spoken ? [] : (['due'] as const)),
      'criterion' as const,
      'verifier' as const,
    ]
    return {
      number,
      task: words.replace(/\s+/g, '').replace(/[。；;]$/, ''),
      words,
      section: outermost && `${outermost.marker}${outermost.title}`,
      kind: say(...KINDS[directive.kind]),
      lead,
      supports,
      due: dated && parsePlainDate(dated.norm),
      dueWords: (dated ?? spoken)?.text,
      deliverables: directive.deliverables.map((deliverable) => deliverable.text),
      missing: missing.map((column) => headingOf(column)[language]),
    }
  }
}

/** Who leads, where the text says so or names only one; several equals are all listed, and a person says who leads. */
function partiesOf({ owners }: Directive): { lead: string | undefined; supports: string[] } {
  const named = (role: Directive['owners'][number]['role']) => [
    ...new Set(owners.filter((owner) => owner.role === role).map(({ name }) => name)),
  ]
  const equals = named('owner')
  const lead = named('lead')[0] ?? (equals.length === 1 ? equals[0] : undefined)
  return { lead, supports: [...named('lead'), ...equals, ...named('support')].filter((name) => name !== lead) }
}
