import type { PersonId, UnitId } from '@luoshi/loop'
import type { Db } from '../../platform/db/database.ts'
import { namesOf } from '../people/public.ts'

type Party = UnitId | PersonId

/** Ids as screens show them. Who or what is gone keeps its id for a name, rather than hiding what they did. */
export interface Named {
  <Id extends Party>(id: Id): { id: Id; name: string }
  <Id extends Party>(id: Id | null): { id: Id; name: string } | null
}

/** Names of units and people, asked for once. */
export async function namedParties(db: Db, ids: Iterable<Party | null | undefined>): Promise<Named> {
  const names = await namesOf(db, new Set([...ids].filter((id) => id !== null && id !== undefined)))
  function named<Id extends Party>(id: Id): { id: Id; name: string }
  function named<Id extends Party>(id: Id | null): { id: Id; name: string } | null
  function named<Id extends Party>(id: Id | null) {
    return id === null ? null : { id, name: names.get(id) ?? id }
  }
  return named
}
