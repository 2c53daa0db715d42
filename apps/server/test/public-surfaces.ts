import * as contract from '@luoshi/contract'
import { z } from 'zod'
import { rightsOf, rolesByPermission } from '../src/platform/auth/roles.ts'
import { describeSchema } from '../src/platform/db/describe-schema.ts'
import { openapiOf } from '../src/platform/http/openapi.ts'
import { database } from './database.ts'
import { eventShapes } from './event-shapes.ts'

/** What others rely on, file by file of `apps/server/snapshots`: rewritten by `npm run snapshots`, read by a person as a difference. */
export const publicSurfaces = async (): Promise<Record<string, string>> => ({
  'openapi.json': `${JSON.stringify(openapi(), null, 2)}\n`,
  'schema.txt': await describeSchema(database.asOwner()),
  'events.txt': eventShapes(),
  'permissions.txt': permissionMatrix(),
})

function openapi() {
  const named = Object.entries<unknown>(contract).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [[name, value] as const] : [],
  )
  return openapiOf(contract.allEndpoints, Object.fromEntries(named), '0')
}

/** Who may what, and through which endpoints. */
function permissionMatrix(): string {
  const byPermission = Object.entries(rolesByPermission()).map(([permission, roles]) => {
    const through = contract.allEndpoints
      .filter((endpoint) => endpoint.permission === permission)
      .map(({ name }) => name)
    return `${permission}\n  roles      ${roles.join(', ') || '(none)'}\n  endpoints  ${through.join(', ') || '(none)'}`
  })
  const open = (['public', 'signed-in'] as const).map(
    (permission) =>
      `${permission}\n  endpoints  ${
        contract.allEndpoints
          .filter((endpoint) => endpoint.permission === permission)
          .map(({ name }) => name)
          .join(', ') || '(none)'
      }`,
  )
  const reach = contract.roles.map((role) => `${role.padEnd(16)} ${rightsOf[role].reach}`)
  return `${[...open, ...byPermission, `How far each role reaches\n  ${reach.join('\n  ')}`].join('\n\n')}\n`
}
