import { possibleRefusals, type ItemAction } from '@luoshi/loop'
import { z } from 'zod'
import { endpoint, type EndpointShape } from './endpoint.ts'
import { commandBodies, commandNames, ItemView, type CommandName } from './item-views.ts'
import { ItemId } from './values.ts'

/** What the edge adds to the loop's own refusals: a command may name somebody or something the bureau does not have. */
const strangers: Partial<Record<CommandName, readonly string[]>> = {
  revise: ['unit/unknown', 'person/unknown'],
  reassign: ['unit/unknown'],
  delegate: ['person/unknown'],
  'appoint-verifier': ['unit/unknown'],
  'report-progress': ['evidence/unknown'],
  'report-done': ['evidence/unknown'],
}

type CommandEndpoint<Name extends CommandName> = EndpointShape & {
  permission: `item.${Name}`
  params: z.ZodObject<{ itemId: typeof ItemId }>
  body: (typeof commandBodies)[Name]
  ok: typeof ItemView
  upload: false
}

const commandEndpoint = <Name extends CommandName>(name: Name) =>
  endpoint({
    name: `items.${name}`,
    summary: `Ask the item: ${name satisfies ItemAction}`,
    method: 'POST',
    path: `/items/:itemId/${name}`,
    permission: `item.${name}`,
    params: z.object({ itemId: ItemId }),
    body: commandBodies[name],
    ok: ItemView,
    refusals: [...possibleRefusals[name], ...(strangers[name] ?? [])],
    versioned: true,
    upload: false,
  }) as CommandEndpoint<Name> // the literal has exactly this shape; TypeScript widens the indexed body

/** One endpoint a command: `POST /items/:itemId/<command>`. */
export const itemCommands = Object.fromEntries(commandNames.map((name) => [name, commandEndpoint(name)])) as {
  [Name in CommandName]: CommandEndpoint<Name>
} // built from every name just above
