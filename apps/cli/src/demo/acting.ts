import { addDays, plainDate, type PlainDate } from '@luoshi/calendar'
import {
  itemCommands,
  itemEndpoints,
  type CommandName,
  type InputOf,
  type ItemRow,
  type ItemView,
} from '@luoshi/contract'
import type { Voice } from './voice.ts'

type BodyOf<Name extends CommandName> = InputOf<(typeof itemCommands)[Name]> extends { body: infer Body } ? Body : never

/** Asks something of an item, as last seen; somebody faster would be a 412. */
export async function act<Name extends CommandName>(
  voice: Voice,
  item: Pick<ItemRow, 'id' | 'version'>,
  name: Name,
  body: BodyOf<Name>,
): Promise<ItemView> {
  const input = { params: { itemId: item.id }, body } as unknown as InputOf<(typeof itemCommands)[Name]> // the two parts that every command takes
  return (await voice.call(itemCommands[name], input, { version: item.version })) as ItemView // the answer of every command
}

/** The item as this person sees it now. */
export const seen = (voice: Voice, itemId: ItemRow['id']): Promise<ItemView> =>
  voice.call(itemEndpoints.get, { params: { itemId } })

/** The office's day: the county keeps Beijing time, wherever the demo runs. */
export const officeDay = (now: Date): PlainDate =>
  plainDate(now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }))

/** A due day that the clerk sets, counted from today. */
export const dueIn = (today: PlainDate, days: number) => ({
  day: addDays(today, days),
  basis: { type: 'set' as const },
})
