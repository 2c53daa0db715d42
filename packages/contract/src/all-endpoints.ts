import { auditEndpoints } from './audit.ts'
import { clockEndpoints } from './clocks.ts'
import type { EndpointShape } from './endpoint.ts'
import { itemCommands } from './item-commands.ts'
import { itemEndpoints } from './items.ts'
import { accountEndpoints, peopleEndpoints, postEndpoints, sessionEndpoints, standInEndpoints } from './people.ts'
import { ledgerEndpoints } from './ledger.ts'
import { overviewEndpoints } from './overview.ts'
import { sourceEndpoints } from './sources.ts'
import { unitEndpoints } from './units.ts'

/** The whole API: what OpenAPI, the permission snapshot and the tests across bureaus walk through. */
export const allEndpoints: readonly EndpointShape[] = [
  sourceEndpoints,
  itemEndpoints,
  itemCommands,
  ledgerEndpoints,
  overviewEndpoints,
  clockEndpoints,
  auditEndpoints,
  unitEndpoints,
  peopleEndpoints,
  postEndpoints,
  standInEndpoints,
  accountEndpoints,
  sessionEndpoints,
].flatMap((group): EndpointShape[] => Object.values(group))
