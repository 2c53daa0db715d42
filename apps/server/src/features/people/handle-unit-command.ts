import type { UnitId } from '@luoshi/loop'
import { inTransaction, type Db } from '../../platform/db/database.ts'
import { actorOf, expectVersion, type RequestContext } from '../../platform/http/context.ts'
import { decideUnit } from './decide-unit.ts'
import type { Duties } from './duties.ts'
import { recordFacts } from './facts.ts'
import type { Decision } from './refusal.ts'
import type { UnitCommand, UnitEvent } from './unit.ts'
import { spelled } from './unit-names.ts'
import { isNameTaken, remainsOf, subtreeIds, topUnit } from './units.queries.ts'
import { holdUnitTree, loadUnit, projectUnit, UNIT_STREAM } from './units.store.ts'

/** Load, decide, record, project: one transaction, or nothing. A unit that does not exist is only ever founded. */
export function handleUnitCommand(
  context: RequestContext,
  unitId: UnitId,
  asked: UnitCommand,
  duties: Duties,
): Promise<Decision<UnitEvent> | undefined> {
  return inTransaction(context.db, async (tx) => {
    await holdUnitTree(tx)
    const { unit, version } = await loadUnit(tx, unitId)
    if (unit.phase === 'absent' && asked.type !== 'found') return undefined
    expectVersion(context, version)
    const command = inOneSpelling(asked)
    const ends = command.type === 'merge' || command.type === 'close'
    const decision = decideUnit(command, unit, {
      today: context.today,
      nameTaken: await nameTaken(tx, command, unitId),
      other: await otherOf(tx, command, unitId),
      bureauExists: (await topUnit(tx)) !== undefined,
      ...(ends ? await remainsOf(tx, unitId) : { children: 0, posts: 0 }),
      openDuties: ends ? await duties.openDutiesOf(tx, { unit: unitId }) : 0,
    })
    if (decision.ok)
      await recordFacts(
        tx,
        { streamType: UNIT_STREAM, streamId: unitId, version, facts: decision.events, project: projectUnit },
        { actor: actorOf(context), now: context.now },
      )
    return decision
  })
}

async function nameTaken(db: Db, command: UnitCommand, unitId: UnitId): Promise<boolean> {
  if (command.type === 'found') return isNameTaken(db, command.facts.name, undefined)
  return command.type === 'rename' && (await isNameTaken(db, command.name, unitId))
}

/** The unit it is put under or ends in; never itself or one below itself. */
async function otherOf(db: Db, command: UnitCommand, unitId: UnitId) {
  const id =
    command.type === 'found'
      ? command.facts.parent
      : command.type === 'move'
        ? command.parent
        : command.type === 'merge'
          ? command.into
          : null
  if (id === null) return undefined
  const within = (await subtreeIds(db, unitId)).includes(id)
  return { id, unit: (await loadUnit(db, id)).unit, within }
}

function inOneSpelling(command: UnitCommand): UnitCommand {
  switch (command.type) {
    case 'found': {
      const { name, shortNames } = command.facts
      return { ...command, facts: { ...command.facts, name: spelled(name), shortNames: shortNames.map(spelled) } }
    }
    case 'rename':
      return { ...command, name: spelled(command.name), shortNames: command.shortNames?.map(spelled) }
    case 'describe':
      return { ...command, changes: { ...command.changes, shortNames: command.changes.shortNames?.map(spelled) } }
    default:
      return command
  }
}
