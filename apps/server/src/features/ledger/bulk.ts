import type { BulkCommand } from '@luoshi/contract'
import type { ItemId } from '@luoshi/loop'
import type { Tx } from '../../platform/db/database.ts'
import { StaleVersion } from '../../platform/db/events.ts'
import type { Refused } from '../../platform/http/answers.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { EdgeProblem } from '../../platform/http/problems.ts'
import { handleItemCommand, type CommandBody } from '../items/public.ts'

/** Puts one command to one item, as its own page would; what stands in the way comes back as a reason and leaves no trace. */
export async function ask(
  tx: Tx,
  context: RequestContext,
  itemId: ItemId,
  command: Parameters<typeof handleItemCommand>[3],
  version: number | undefined,
): Promise<Refused | undefined> {
  try {
    const handled = await handleItemCommand(tx, { ...context, expectedVersion: version }, itemId, command)
    if (handled.kind === 'absent') return { code: 'thing/absent', data: {} }
    return handled.kind === 'refused' ? handled.refusal : undefined
  } catch (error) {
    // both are found before anything is written, so the transaction is as good as before
    if (error instanceof StaleVersion) return { code: 'version/stale', data: { current: null } }
    if (error instanceof EdgeProblem) return { code: error.code, data: error.data as Refused['data'] } // edge data is facts by name
    throw error
  }
}

/** Asks the same of every item in turn; what one declines does not stop the others. */
export async function askAll(
  tx: Tx,
  context: RequestContext,
  command: BulkCommand,
  items: readonly { item: ItemId; version?: number | undefined }[],
): Promise<{ item: ItemId; refusal: Refused | undefined }[]> {
  const answers = []
  // always in the same order, so that two such requests wait for each other instead of for ever
  for (const { item, version } of items.toSorted((one, other) => (one.item < other.item ? -1 : 1)))
    answers.push({ item, refusal: await ask(tx, context, item, command satisfies CommandBody, version) })
  return answers
}
