import { auditEndpoints } from './audit.ts'
import { clockEndpoints } from './clocks.ts'
import type { EndpointShape } from './endpoint.ts'
import { itemCommands } from './item-commands.ts'
import { itemEndpoints } from './items.ts'
import { sourceEndpoints } from './sources.ts'

/** The whole API: what OpenAPI, the permission snapshot and the tests across bureaus walk through. */
export const allEndpoints: readonly EndpointShape[] = [
  sourceEndpoints,
  itemEndpoints,
  itemCommands,
  clockEndpoints,
  auditEndpoints,
].flatMap((group): EndpointShape[] => Object.values(group))
