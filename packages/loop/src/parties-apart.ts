import type { Act } from './commands.ts'
import type { Closed, OpenItem, Reported } from './item.ts'
import { isSamePerson, type Actor } from './parties.ts'
import { refusal, type Refusal } from './refusal.ts'
import type { DraftTerms } from './terms.ts'

/*
 * The laws of who: nobody judges their own work. They hold in every bureau and for every kind, so they are code and not rules.
 * Who may dispatch, recall or cancel at all differs from bureau to bureau and is policy, settled before the kernel is asked.
 * @source house rule, docs/decisions (nobody judges their own work)
 */

/** The lead must be neither the verifier nor one of its own supports; what is not yet known is not yet wrong. */
export function partyConflict({ lead, verifier, supports }: Pick<DraftTerms, 'lead' | 'verifier' | 'supports'>) {
  if (lead === null) return undefined
  if (lead === verifier) return refusal('item/lead-is-verifier', {})
  if (supports.includes(lead)) return refusal('item/lead-is-support', {})
  return undefined
}

/** Who says whether it is done is neither the person who reported it nor anybody of the lead unit. */
export function ownReport(item: Reported, { by }: Act): Refusal | undefined {
  if (isSamePerson(by, item.report.by)) return refusal('item/verifier-was-reporter', {})
  if (by.unit === item.terms.lead) return refusal('item/verifier-of-own-unit', {})
  return undefined
}

/** Who looks back is neither the closer, nor the reporter (from whatever post), nor anybody of the lead unit. */
export function ownClosing(item: Closed, { by }: Act): Refusal | undefined {
  if (isSamePerson(by, item.closing.by)) return refusal('item/look-back-by-closer', {})
  if (isSamePerson(by, item.closing.report.by)) return refusal('item/verifier-was-reporter', {})
  if (by.unit === item.terms.lead) return refusal('item/look-back-of-own-unit', {})
  return undefined
}

/** Who answers a request for more time neither asked for it nor belongs to the lead unit. */
export function ownExtension(item: OpenItem, asker: Actor, { by }: Act): Refusal | undefined {
  return isSamePerson(by, asker) || by.unit === item.terms.lead ? refusal('item/own-extension', {}) : undefined
}

/** The lead unit does not stop or start its own clock. */
export const ownPause = (item: OpenItem, { by }: Act): Refusal | undefined =>
  by.unit === item.terms.lead ? refusal('item/own-pause', {}) : undefined
