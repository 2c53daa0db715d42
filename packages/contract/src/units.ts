import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Role } from './permissions.ts'
import { NamedPerson } from './item-views.ts'
import { PlainDate, PostId, UnitId, Version, words } from './values.ts'

/** What a unit is. `section` is any office of the bureau itself; everything after it teaches or looks after schools. */
export const unitTypes = [
  'bureau',
  'section',
  'township-centre',
  'kindergarten',
  'primary',
  'junior',
  'nine-year',
  'senior',
  'vocational',
  'special',
] as const
export const UnitType = z.enum(unitTypes)
export type UnitType = z.infer<typeof UnitType>

/** Urban 城区, town 镇区, rural 乡村, as school statistics count them. */
export const Area = z.enum(['urban', 'town', 'rural'])
export const Ownership = z.enum(['public', 'private'])

const Name = words(100).min(2)
const ShortNames = z.array(words(60).min(1)).max(20)
const Pupils = z.number().int().min(0).max(100_000).nullable()

export const UnitRow = z.object({
  id: UnitId,
  version: Version,
  name: z.string(),
  /** How people call it in speeches and letters; each leads to this unit when a text names it. */
  shortNames: z.array(z.string()),
  type: UnitType,
  parent: UnitId.nullable(),
  area: Area.nullable(),
  ownership: Ownership,
  pupils: Pupils,
  foundedOn: PlainDate,
  /** The first day on which it was no more. */
  closedOn: PlainDate.nullable(),
  mergedInto: UnitId.nullable(),
})
export type UnitRow = z.infer<typeof UnitRow>

export const UnitView = UnitRow.extend({
  /** Every name it ever had; `until` is the first day it was no longer called so. */
  names: z.array(
    z.object({ name: z.string(), kind: z.enum(['full', 'short']), from: PlainDate, until: PlainDate.nullable() }),
  ),
  /** Who holds a post here today. */
  posts: z.array(z.object({ id: PostId, person: NamedPerson, role: Role, title: z.string() })),
})
export type UnitView = z.infer<typeof UnitView>

const params = z.object({ unitId: UnitId })
/** The day it takes effect; today when absent, never a day to come. */
const on = PlainDate.optional()
const days = ['unit/day-in-future', 'unit/day-too-early'] as const

export const unitEndpoints = {
  list: endpoint({
    name: 'units.list',
    summary: 'Every unit of the bureau with its parent; the tree is built from them',
    method: 'GET',
    path: '/units',
    permission: 'unit.read',
    query: z.object({
      /** With units that were closed or merged. */
      closed: z.stringbool().default(false),
    }),
    ok: z.object({ rows: z.array(UnitRow) }),
    refusals: [],
  }),
  get: endpoint({
    name: 'units.get',
    summary: 'One unit with the names it has had and who holds its posts',
    method: 'GET',
    path: '/units/:unitId',
    permission: 'unit.read',
    params,
    ok: UnitView,
    refusals: [],
  }),
  create: endpoint({
    name: 'units.create',
    summary: 'Found a unit under another',
    method: 'POST',
    path: '/units',
    permission: 'unit.manage',
    body: z.object({
      name: Name,
      shortNames: ShortNames.default([]),
      type: UnitType.exclude(['bureau']),
      parent: UnitId,
      area: Area.nullable().default(null),
      ownership: Ownership.default('public'),
      pupils: Pupils.default(null),
      on,
    }),
    ok: UnitView,
    refusals: ['unit/name-taken', 'unit/unknown', 'unit/not-open', 'unit/day-in-future'],
  }),
  rename: endpoint({
    name: 'units.rename',
    summary: 'Give a unit another name; the old one still leads to it for the days it was called so',
    method: 'POST',
    path: '/units/:unitId/rename',
    permission: 'unit.manage',
    params,
    body: z.object({ name: Name, shortNames: ShortNames.optional(), on }),
    ok: UnitView,
    refusals: ['unit/not-open', 'unit/name-taken', 'unit/nothing-changed', ...days],
    versioned: true,
  }),
  describe: endpoint({
    name: 'units.describe',
    summary: 'Say what has changed about a unit: short names, area, ownership, pupils',
    method: 'POST',
    path: '/units/:unitId/describe',
    permission: 'unit.manage',
    params,
    body: z.object({
      shortNames: ShortNames.optional(),
      area: Area.nullable().optional(),
      ownership: Ownership.optional(),
      pupils: Pupils.optional(),
      on,
    }),
    ok: UnitView,
    refusals: ['unit/not-open', 'unit/nothing-changed', ...days],
    versioned: true,
  }),
  move: endpoint({
    name: 'units.move',
    summary: 'Put a unit under another',
    method: 'POST',
    path: '/units/:unitId/move',
    permission: 'unit.manage',
    params,
    body: z.object({ parent: UnitId, on }),
    ok: UnitView,
    refusals: ['unit/not-open', 'unit/unknown', 'unit/is-bureau', 'unit/under-itself', 'unit/nothing-changed', ...days],
    versioned: true,
  }),
  merge: endpoint({
    name: 'units.merge',
    summary: 'Merge a unit into another; its duties, posts and lower units go first',
    method: 'POST',
    path: '/units/:unitId/merge',
    permission: 'unit.manage',
    params,
    body: z.object({ into: UnitId, on }),
    ok: UnitView,
    refusals: [
      'unit/not-open',
      'unit/unknown',
      'unit/is-bureau',
      'unit/under-itself',
      'unit/children-remain',
      'unit/posts-remain',
      'unit/items-hang',
      ...days,
    ],
    versioned: true,
  }),
  close: endpoint({
    name: 'units.close',
    summary: 'Close a unit; its duties, posts and lower units go first',
    method: 'POST',
    path: '/units/:unitId/close',
    permission: 'unit.manage',
    params,
    body: z.object({ reason: words(500).min(1), on }),
    ok: UnitView,
    refusals: [
      'unit/not-open',
      'unit/is-bureau',
      'unit/children-remain',
      'unit/posts-remain',
      'unit/items-hang',
      ...days,
    ],
    versioned: true,
  }),
}
