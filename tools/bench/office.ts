import type { UnitType } from '@luoshi/contract'
import type { PersonId, UnitId } from '@luoshi/loop'
import type { Database } from '../../apps/server/src/platform/db/database.ts'
import type { Random } from './random.ts'
import type { Officer, Story } from './story.ts'

/** Who there is to act, unit by unit. */
export interface Office {
  clerk(random: Random): Officer
  leader(random: Random): Officer
  sectionHead(random: Random): Officer
  personIn(random: Random, unit: UnitId): Officer
  /** The person who reports on a dispatched item; undefined while it is a draft. */
  leadOf(random: Random, story: Story): Officer | undefined
  /** Mostly schools; a section where it will be handed down to schools. */
  unitToLead(random: Random, toBeSpread: boolean): UnitId
  schools(random: Random, count: number): UnitId[]
  supports(random: Random, lead: UnitId): UnitId[]
  verifierFor(random: Random, lead: UnitId): UnitId
}

/** Reads back who was seeded. */
export async function officeIn(database: Database, tenantId: string, supervision: UnitId): Promise<Office> {
  const db = database.inTenant(tenantId)
  const posts = await db
    .selectFrom('post')
    .select(['person_id', 'post_id', 'unit_id', 'role'])
    .orderBy('post_id')
    .execute()
  const units = await db.selectFrom('unit').select(['unit_id', 'type']).orderBy('unit_id').execute()
  const officers = posts.map((row) => ({
    role: row.role,
    officer: { person: row.person_id as PersonId, post: row.post_id, unit: row.unit_id as UnitId }, // as recorded
  }))
  const holding = (role: string) => officers.filter((one) => one.role === role).map(({ officer }) => officer)
  const clerks = holding('clerk')
  const leaders = holding('leader')
  const heads = holding('section')
  const byUnit = Map.groupBy(officers, ({ officer }) => officer.unit)
  const ofType = (fits: (type: UnitType) => boolean) =>
    units.filter(({ type }) => fits(type as UnitType)).map(({ unit_id }) => unit_id as UnitId) // as recorded
  const sections = ofType((type) => type === 'section').filter((unit) => unit !== supervision)
  const schools = ofType((type) => type !== 'section' && type !== 'bureau')

  const personIn = (random: Random, unit: UnitId): Officer =>
    random.pick(byUnit.get(unit)?.map(({ officer }) => officer) ?? [])
  return {
    clerk: (random) => random.pick(clerks),
    leader: (random) => random.pick(leaders),
    sectionHead: (random) => random.pick(heads),
    personIn,
    leadOf: (random, { item }) => (item.phase === 'dispatched' ? personIn(random, item.terms.lead) : undefined),
    unitToLead: (random, toBeSpread) => random.pick(!toBeSpread && random.chance(0.75) ? schools : sections),
    schools: (random, count) => random.some(schools, count),
    supports: (random, lead) =>
      random.chance(0.4) ? random.some(sections, random.between(1, 2)).filter((unit) => unit !== lead) : [],
    verifierFor: (random, lead) =>
      random.chance(0.75) ? supervision : random.pick(sections.filter((unit) => unit !== lead)),
  }
}
