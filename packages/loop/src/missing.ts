import { isBlank } from './blank.ts'
import { Fault } from './refusal.ts'
import { requiredTerms, type DraftTerms, type RequiredTerm, type Terms } from './terms.ts'

const isMissing: Record<RequiredTerm, (terms: DraftTerms) => boolean> = {
  lead: (terms) => terms.lead === null,
  due: (terms) => terms.due === null,
  criterion: (terms) => terms.criterion === null || isBlank(terms.criterion),
  verifier: (terms) => terms.verifier === null,
}

/**
 * What must still be filled in before the item can be dispatched, in the order a form shows it. Empty when nothing is missing.
 * @source house rule, docs/decisions (one loop for every kind)
 */
export const missingTerms = (terms: DraftTerms): RequiredTerm[] =>
  requiredTerms.filter((term) => isMissing[term](terms))

/** The same terms, known to be complete; a Fault when something is missing. */
export function expectComplete(terms: DraftTerms): Terms {
  const { lead, due, criterion, verifier } = terms
  if (lead === null || due === null || criterion === null || verifier === null || isBlank(criterion)) {
    throw new Fault('Terms are incomplete', { missing: missingTerms(terms) })
  }
  return { ...terms, lead, due, criterion, verifier }
}
