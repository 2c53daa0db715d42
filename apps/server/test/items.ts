import type { DraftTerms, ItemId } from '@luoshi/loop'
import { api } from './api.ts'
import type { worldOf } from './world.ts'

type World = ReturnType<typeof worldOf>

/** A task that a school leads and the safety section verifies, ready to go out. */
export const taskFor = (world: World, terms: Partial<DraftTerms> = {}) => ({
  kind: 'task',
  title: '报送校舍排查台账',
  strength: 'must',
  level: 'ordinary',
  source: { type: 'person', words: '校舍要逐栋过一遍，3月20日前把台账报上来' },
  lead: world.unit('liulin'),
  supports: [],
  inCharge: null,
  leader: null,
  verifier: world.unit('safety'),
  due: { day: '2026-03-20', basis: { type: 'set' } },
  criterion: '每栋校舍都有排查记录和签字',
  evidenceWanted: [],
  deliverables: [],
  lookBackAfterDays: null,
  ...terms,
})

/** Where an item has got to, by the same requests that people send. */
export type Stage = 'draft' | 'dispatched' | 'in-progress' | 'reported' | 'closed'

const steps: readonly [Stage, who: string, command: string, body: object][] = [
  ['dispatched', 'clerk', 'dispatch', {}],
  ['in-progress', 'liulin', 'sign-for', {}],
  ['reported', 'liulin', 'report-done', { outcome: 'done', note: '已报送' }],
  ['closed', 'safety', 'close', { outcome: 'done', note: '核验属实' }],
]

/** An item of the school `liulin` brought to a stage. */
export async function itemAt(world: World, stage: Stage, terms: Partial<DraftTerms> = {}): Promise<ItemId> {
  const drafted = await api.as('clerk').post('/items', { terms: taskFor(world, terms) })
  if (drafted.status !== 200) throw new Error(`The draft was refused: ${drafted.text}`)
  for (const [reached, who, command, body] of steps) {
    if (stage === 'draft') break
    const { status, text } = await api.as(who).post(`/items/${drafted.body.id}/${command}`, body)
    if (status !== 200) throw new Error(`${command} was refused: ${text}`)
    if (reached === stage) break
  }
  return drafted.body.id
}
