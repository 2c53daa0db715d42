import type { PersonId } from '@luoshi/loop'
import { boolean, instant, integer, tenantId, text, uuid } from '../columns.ts'

/** Views of the ledger kept under a name, one's own or shared with the bureau. */
export const saved_view = {
  tenant_id: tenantId(),
  view_id: uuid(),
  owner_id: uuid<PersonId>(),
  name: text(),
  address: text(),
  shared: boolean(),
  version: integer(),
  kept_at: instant(),
}
