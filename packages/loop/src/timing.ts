import { daysBetween, type PlainDate } from '@luoshi/calendar'
import { isBlank } from './blank.ts'
import type { CommandTo } from './commands.ts'
import type { ItemEvent } from './events.ts'
import type { Item, OpenItem } from './item.ts'
import { expectPhase } from './phases.ts'
import { accept, Fault, refusal, refuse, type Decision, type Refusal } from './refusal.ts'
import { stamp } from './stamp.ts'

const expectOpen = (item: Item, what: string): OpenItem =>
  expectPhase(item, what, 'dispatched', 'in-progress', 'reported')

/** A day set today may be today, never earlier. */
export const dueBeforeToday = (due: PlainDate, today: PlainDate): Refusal | undefined =>
  due < today ? refusal('item/due-already-past', { due, today }) : undefined

const notLater = (until: PlainDate, due: PlainDate, today: PlainDate): Refusal | undefined =>
  until <= due ? refusal('item/extension-not-later', { due }) : dueBeforeToday(until, today)

/** Asking moves nothing: the due day stays until somebody else has said yes. */
export function askExtension(command: CommandTo<'ask-extension'>, item: Item): Decision<ItemEvent> {
  const { clock } = expectPhase(item, command.type, 'dispatched', 'in-progress')
  const { until, reason, cause } = command
  const obstacle = notLater(until, clock.due, command.on)
  if (obstacle) return refuse(obstacle)
  const request = { until, reason, cause, ...stamp(command) }
  return accept({ ...stamp(command), type: 'ExtensionAsked', request })
}

/** Grants exactly what was asked; another day is a refusal and a new request. */
export function grantExtension(command: CommandTo<'grant-extension'>, item: Item): Decision<ItemEvent> {
  const { clock } = expectOpen(item, command.type)
  if (clock.pending === null) throw new Fault('An extension is granted that nobody asked for')
  const { until, reason } = clock.pending
  return accept({ ...stamp(command), type: 'DeadlineExtended', from: clock.due, until, reason, note: command.note })
}

/** Starts the clock again. Stopped days never move the due day: who wants it moved says so, and that is an extension. */
export function resume(command: CommandTo<'resume'>, item: Item, maxExtensions: number): Decision<ItemEvent> {
  const { clock } = expectOpen(item, command.type)
  if (clock.pausedSince === null) throw new Fault('A clock is resumed that was not paused')
  const pausedDays = daysBetween(clock.pausedSince, command.on)
  const resumed: ItemEvent = { ...stamp(command), type: 'ClockResumed', pausedDays, note: command.note }
  const { until, note: reason } = command
  if (until === null) return accept(resumed)

  if (isBlank(reason)) return refuse(refusal('item/reason-missing', {}))
  if (clock.extensions >= maxExtensions) return refuse(refusal('item/extensions-used-up', { allowed: maxExtensions }))
  const obstacle = notLater(until, clock.due, command.on)
  if (obstacle) return refuse(obstacle)
  return accept<ItemEvent>(resumed, {
    ...stamp(command),
    type: 'DeadlineExtended',
    from: clock.due,
    until,
    reason,
    note: '',
  })
}

/** Says why it is late. The same cause again is worth recording only with something to add. */
export function stateDelayCause(command: CommandTo<'state-delay-cause'>, item: Item): Decision<ItemEvent> {
  const { delayCause } = expectOpen(item, command.type)
  const { cause, note } = command
  if (cause === delayCause && isBlank(note)) return refuse(refusal('item/nothing-changed', {}))
  return accept({ ...stamp(command), type: 'DelayCauseStated', cause, note })
}

/** The ladder is climbed upwards only, by whole rungs; it starts again with a new round. */
export function escalate(command: CommandTo<'escalate'>, item: Item): Decision<ItemEvent> {
  const { rung: reached } = expectOpen(item, command.type)
  const { rung, reason } = command
  if (!Number.isInteger(rung) || rung <= reached) return refuse(refusal('item/rung-not-higher', { rung: reached }))
  return accept({ ...stamp(command), type: 'ItemEscalated', rung, reason })
}
