import { plainDate } from '@luoshi/calendar'
import type { ItemView } from '@luoshi/contract'
import { handoverSheetDocx } from '@luoshi/documents'
import type { RequestContext } from '../../platform/http/context.ts'
import { bureauName } from '../people/public.ts'
import { sourceNamed } from '../sources/public.ts'

/** The hand-over sheet 交办单 of a dispatched item: its facts and nothing else, in official form. */
export async function handoverSheet(context: RequestContext, item: ItemView): Promise<Uint8Array> {
  const { terms } = item
  const source = terms.source.type === 'document' ? await sourceNamed(context.db, terms.source.document) : undefined
  return handoverSheetDocx({
    issuer: await bureauName(context.db),
    addressees: [item.lead, ...item.supports].flatMap((unit) => (unit ? [unit.name] : [])),
    subject: item.title,
    source: {
      speaker: source?.speaker ?? '',
      occasion: source?.title ?? '',
      date: source?.saidOn ?? context.today,
      words: terms.source.words,
    },
    asked: item.title,
    lead: item.lead?.name,
    supports: item.supports.map((unit) => unit.name),
    inCharge: item.inCharge?.name,
    due: item.due ?? undefined,
    counting: terms.due && terms.due.basis.type !== 'set' ? terms.due.basis.explain : undefined,
    criterion: terms.criterion ?? undefined,
    evidence: terms.evidenceWanted,
    verifier: item.verifier?.name,
    lookBack: item.lookBackOn ? plainDate(item.lookBackOn) : undefined,
    attachments: [],
    date: context.today,
  })
}
