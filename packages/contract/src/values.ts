import { parsePlainDate, type PlainDate as Day } from '@luoshi/calendar'
import type * as loop from '@luoshi/loop'
import { z } from 'zod'

/** A day as `YYYY-MM-DD` that exists. */
export const PlainDate = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined, { error: 'not a day: YYYY-MM-DD' })
  .transform((text) => text as Day) // refined just before
  .meta({ format: 'date' })

const id = <Id extends string>(what: string) =>
  z
    .guid()
    .transform((text) => text.toLowerCase() as Id)
    .meta({ description: `id of ${what}` }) // the brand is given here, at the edge, and nowhere else

export const ItemId = id<loop.ItemId>('an item')
export const UnitId = id<loop.UnitId>('a unit')
export const PersonId = id<loop.PersonId>('a person')
export const DocumentId = id<loop.DocumentId>('a source document')
/** A post 岗位: one person in one unit with one role, from a day on. */
export type PostId = string & { readonly PostId: unique symbol }
export const PostId = id<PostId>('a post')
/** A stretch of days in which somebody acts in a post for its holder. */
export type StandInId = string & { readonly StandInId: unique symbol }
export const StandInId = id<StandInId>('a stand-in')
export const EvidenceId = id<loop.EvidenceId>('a piece of evidence')

/** A moment, ISO 8601 in UTC. */
export const Instant = z.iso.datetime()

/** A person's own words: trimmed, bounded. Empty ones are left to the loop, which says what is missing. */
export const words = (max: number) => z.string().trim().max(max)

/** The version of a thing: the number of facts recorded about it. */
export const Version = z.number().int().min(1)

/** A query string gives one value or many; either way they arrive as a list. */
export const oneOrMany = <T extends z.ZodType>(one: T) =>
  z.union([one, z.array(one)]).transform((value) => (Array.isArray(value) ? value : [value]))
