import type { ItemEvent, ItemEventType } from './events.ts'
import { Fault } from './refusal.ts'

/** What an event was recorded with, apart from its type. */
export type EventData = Readonly<Record<string, unknown>>

/** Turns the data of one schema into the next: the first entry reads schema 1 as 2, the second 2 as 3, and so on. */
export type Upgrades = { readonly [Type in ItemEventType]: readonly ((data: EventData) => EventData)[] }

/** An entry is added, never changed, when an event gets another shape: what is in the log stays as it was written. */
const upgrades: Upgrades = {
  ItemDrafted: [],
  DraftRevised: [],
  ItemDispatched: [],
  ItemRecalled: [],
  ItemSignedFor: [],
  ItemDeclined: [],
  ItemReassigned: [],
  PersonPutInCharge: [],
  VerifierAppointed: [],
  CommentMade: [],
  ProgressReported: [],
  CompletionReported: [],
  ReportReturned: [],
  ItemClosed: [],
  ExtensionAsked: [],
  DeadlineExtended: [],
  ExtensionRefused: [],
  ClockPaused: [],
  ClockResumed: [],
  DelayCauseStated: [],
  ItemEscalated: [],
  ItemCancelled: [],
  LookBackHeld: [],
  LookBackFailed: [],
  ItemReopened: [],
  ChildAttached: [],
  ChildSettled: [],
  ChildReopened: [],
}

const isEventType = (type: string): type is ItemEventType => Object.hasOwn(upgrades, type)
const isEventData = (data: unknown): data is EventData =>
  typeof data === 'object' && data !== null && 'by' in data && 'on' in data

/** The schema each type of event is written with today; 1 is the first. */
export const schemasAfter = (steps: Upgrades): Record<ItemEventType, number> =>
  Object.fromEntries(Object.entries(steps).map(([type, list]) => [type, list.length + 1])) as Record<
    ItemEventType,
    number
  > // entries of Upgrades are keyed by every event type

/** Makes a reader of recorded events out of the steps from old shapes to new ones. */
export const eventReader =
  (steps: Upgrades) =>
  (type: string, schema: number, data: unknown): ItemEvent => {
    if (!isEventType(type)) throw new Fault(`No such event: ${type}`, { type, schema })
    const current = steps[type].length + 1
    if (!Number.isInteger(schema) || schema < 1 || schema > current) {
      throw new Fault(`${type} has no schema ${schema} here; the newest is ${current}`, { type, schema })
    }
    if (!isEventData(data)) throw new Fault(`${type} does not say who and when`, { type, schema })
    const read = steps[type].slice(schema - 1).reduce((shape, upgrade) => upgrade(shape), data)
    return { ...read, type } as ItemEvent // the log is sealed and written from ItemEvent alone, so the data has that type's shape
  }

/** The schema to record each type of event with. */
export const eventSchemas: Record<ItemEventType, number> = schemasAfter(upgrades)

/**
 * Reads a recorded event of any age as today's. `data` is the event without its `type`, as `{ type, ...data }` took it apart.
 * Throws a Fault for a type or schema this program does not know, or data without `by` and `on`.
 */
export const readEvent = eventReader(upgrades)
