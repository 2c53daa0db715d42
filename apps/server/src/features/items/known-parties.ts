import type { EvidenceId, ItemId, PersonId, UnitId } from '@luoshi/loop'
import type { Db } from '../../platform/db/database.ts'
import type { Refused } from '../../platform/http/answers.ts'
import { partiesKnown } from '../people/public.ts'

interface Named {
  units: UnitId[]
  people: PersonId[]
  evidence: EvidenceId[]
}

const present = <Value>(...values: (Value | null | undefined)[]): Value[] =>
  values.filter((value) => value !== null && value !== undefined)

type Naming = Partial<{
  lead: UnitId | null
  verifier: UnitId | null
  supports: UnitId[]
  inCharge: PersonId | null
  leader: PersonId | null
}>

/** Everybody and everything a command names by id. */
export function namedIn(body: object): Named {
  const {
    terms,
    lead,
    verifier,
    supports,
    inCharge,
    leader,
    evidence = [],
  } = body as Naming & { terms?: Naming; evidence?: EvidenceId[] } // every command body names its parties by these fields
  return {
    units: present(lead, verifier, terms?.lead, terms?.verifier, ...(supports ?? []), ...(terms?.supports ?? [])),
    people: present(inCharge, leader, terms?.inCharge, terms?.leader),
    evidence,
  }
}

/** Refuses a command that names a unit or person the bureau does not have, or evidence that was not handed in for this item. */
export async function unknownParty(db: Db, itemId: ItemId | null, body: object): Promise<Refused | undefined> {
  const { units, people, evidence } = namedIn(body)
  const known = await partiesKnown(db, { units, people })
  const strangers = units.filter((unit) => !known.has(unit))
  if (strangers.length > 0) return { code: 'unit/unknown', data: { units: strangers } }
  const nobody = people.filter((person) => !known.has(person))
  if (nobody.length > 0) return { code: 'person/unknown', data: { people: nobody } }
  const handedIn = evidence.length > 0 && itemId ? await handedInFor(db, itemId, evidence) : new Set<EvidenceId>()
  const unseen = evidence.filter((id) => !handedIn.has(id))
  return unseen.length > 0 ? { code: 'evidence/unknown', data: { evidence: unseen } } : undefined
}

async function handedInFor(db: Db, itemId: ItemId, evidence: EvidenceId[]): Promise<Set<EvidenceId>> {
  const rows = await db
    .selectFrom('evidence')
    .select('evidence_id')
    .where('item_id', '=', itemId)
    .where('evidence_id', 'in', evidence)
    .execute()
  return new Set(rows.map((row) => row.evidence_id))
}
