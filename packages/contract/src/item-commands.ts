import type { ItemAction, RefusalCode } from '@luoshi/loop'
import { z } from 'zod'
import { endpoint, type EndpointShape } from './endpoint.ts'
import { commandBodies, commandNames, ItemView, type CommandName } from './item-views.ts'
import { ItemId } from './values.ts'

type Code = RefusalCode | 'unit/unknown' | 'person/unknown' | 'evidence/unknown'

/** What each command may be declined with; the loop's tests hold the same list from their side. */
const refusals = {
  revise: [
    'item/not-a-draft',
    'item/title-missing',
    'item/nothing-changed',
    'item/lead-is-verifier',
    'item/lead-is-support',
    'unit/unknown',
    'person/unknown',
  ],
  dispatch: [
    'item/not-a-draft',
    'item/incomplete',
    'item/title-missing',
    'item/due-already-past',
    'item/lead-is-verifier',
    'item/lead-is-support',
  ],
  recall: ['item/not-awaiting-signature', 'item/reason-missing', 'item/children-open'],
  'sign-for': ['item/not-awaiting-signature'],
  decline: ['item/not-awaiting-signature', 'item/reason-missing', 'item/children-open'],
  reassign: [
    'item/not-in-progress',
    'item/not-open',
    'item/reason-missing',
    'item/nothing-changed',
    'item/lead-is-verifier',
    'unit/unknown',
  ],
  delegate: ['item/not-in-progress', 'item/not-open', 'item/nothing-changed', 'person/unknown'],
  'appoint-verifier': [
    'item/not-open',
    'item/reason-missing',
    'item/nothing-changed',
    'item/lead-is-verifier',
    'unit/unknown',
  ],
  comment: ['item/reason-missing'],
  'report-progress': ['item/not-in-progress', 'item/reason-missing', 'item/percent-out-of-range', 'evidence/unknown'],
  'report-done': [
    'item/not-in-progress',
    'item/reason-missing',
    'item/paused',
    'item/evidence-missing',
    'item/children-open',
    'item/outcome-not-for-kind',
    'evidence/unknown',
  ],
  return: ['item/not-reported', 'item/reason-missing', 'item/verifier-was-reporter', 'item/verifier-of-own-unit'],
  close: [
    'item/not-reported',
    'item/reason-missing',
    'item/verifier-was-reporter',
    'item/verifier-of-own-unit',
    'item/children-open',
    'item/outcome-not-for-kind',
    'item/paused',
  ],
  'ask-extension': [
    'item/not-in-progress',
    'item/not-open',
    'item/reason-missing',
    'item/extension-pending',
    'item/extensions-used-up',
    'item/extension-not-later',
    'item/extension-asked-too-late',
  ],
  'grant-extension': [
    'item/not-open',
    'item/no-extension-asked',
    'item/own-extension',
    'item/extensions-used-up',
    'item/extension-not-later',
  ],
  'refuse-extension': ['item/not-open', 'item/no-extension-asked', 'item/own-extension', 'item/reason-missing'],
  pause: ['item/not-open', 'item/paused', 'item/own-pause', 'item/reason-missing'],
  resume: ['item/not-open', 'item/not-paused', 'item/own-pause', 'item/extension-not-later', 'item/extensions-used-up'],
  'state-delay-cause': ['item/not-open', 'item/nothing-changed'],
  escalate: ['item/not-open', 'item/rung-not-higher', 'item/reason-missing', 'item/paused'],
  cancel: ['item/not-open', 'item/children-open', 'item/reason-missing'],
  'look-back': [
    'item/not-closed',
    'item/looked-back',
    'item/look-back-by-closer',
    'item/look-back-of-own-unit',
    'item/due-already-past',
    'item/reason-missing',
  ],
  reopen: ['item/not-closed', 'item/reason-missing', 'item/due-already-past'],
} as const satisfies Record<CommandName, readonly Code[]>

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
    refusals: refusals[name],
    versioned: true,
    upload: false,
  }) as CommandEndpoint<Name> // the literal has exactly this shape; TypeScript widens the indexed body

/** One endpoint a command: `POST /items/:itemId/<command>`. */
export const itemCommands = Object.fromEntries(commandNames.map((name) => [name, commandEndpoint(name)])) as {
  [Name in CommandName]: CommandEndpoint<Name>
} // built from every name just above
