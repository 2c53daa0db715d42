import type { FoundDemand } from '@luoshi/contract'
import { extract } from '@luoshi/extract'
import type { DocumentId } from '@luoshi/loop'
import type { RequestContext } from '../../platform/http/context.ts'
import { bureauCalendar } from '../clocks/public.ts'

/**
 * What the reading of a source took for a demand, and why; undefined when there is no such source. Reading is a function of the text
 * and the day, so that it is worked out again rather than kept a second time.
 */
export async function foundDemands({ db }: RequestContext, sourceId: DocumentId): Promise<FoundDemand[] | undefined> {
  const source = await db
    .selectFrom('source')
    .select(['text', 'said_on'])
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
  if (!source) return undefined
  const { directives } = extract(source.text, { date: source.said_on, calendar: await bureauCalendar(db) })
  return directives.map(({ start, end, why }) => ({ start, end, ...why }))
}
