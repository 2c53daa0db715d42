import type { Database } from '../platform/db/database.ts'
import { allTenants } from '../platform/db/tenants.ts'
import type { Tenant } from '../platform/db/tenants.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { absent, ambiguous } from './archive/advice.ts'

/** What a command of the operator has to work with. */
export interface Operator {
  database: Database
  files: FileStore
  now: () => Date
  /** One line for the person at the terminal. */
  say(line: string): void
}

export interface CommandArguments {
  /** The words that are not options. */
  words: readonly string[]
  bureau: string | undefined
  /** `NUMBER:HASH`, as often as given. */
  published: readonly string[]
}

export interface Command {
  name: string
  usage: string
  en: string
  zh: string
  /** How many words it wants after its name. */
  words: number
  /** Returns the exit status: 0 when all is well. */
  run(operator: Operator, given: CommandArguments): Promise<number>
}

/** The bureau named, or the only one there is. */
export async function oneBureau(database: Database, slug: string | undefined): Promise<Tenant> {
  const known = await allTenants(database)
  const slugs = known.map((tenant) => tenant.slug)
  const [only, ...more] = slug === undefined ? known : known.filter((tenant) => tenant.slug === slug)
  if (more.length > 0) throw ambiguous(slugs)
  if (!only) throw absent(slug ?? '', slugs)
  return only
}

/** The bureau named, or all of them. */
export const everyBureau = async (database: Database, slug: string | undefined): Promise<Tenant[]> =>
  slug === undefined ? allTenants(database) : [await oneBureau(database, slug)]
