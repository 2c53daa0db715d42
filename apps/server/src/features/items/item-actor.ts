import type { UnitId } from '@luoshi/loop'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import { subtreeIds } from '../people/public.ts'
import type { ItemActor } from './items.policy.ts'

/** Whoever acts, as the item policy sees them, with the units their post covers; `units` is null when it is the whole bureau. */
export type KnownItemActor = ItemActor & { units: readonly UnitId[] | null; unit: UnitId }

export async function itemActorOf(context: RequestContext): Promise<KnownItemActor> {
  const { unit, reach, permissions } = actorOf(context)
  const bureauWide = reach === 'bureau'
  const units = bureauWide ? null : await subtreeIds(context.db, unit)
  const covered = new Set<UnitId>(units ?? [])
  return {
    may: (permission) => permissions.has(permission),
    // A bureau-wide post still does, for "the doer" and "the verifier", only what its own unit does.
    covers: bureauWide ? (other) => other === unit : (other) => covered.has(other),
    bureauWide,
    units,
    unit,
  }
}
