import type { PostId, Role, StandInId, UnitType } from '@luoshi/contract'
import type { PersonId, UnitId } from '@luoshi/loop'
import { date, integer, jsonb, list, nullable, tenantId, text, uuid } from '../columns.ts'

/** Units as they are; `state` is the folded history, from which every other column follows. */
export const unit = {
  tenant_id: tenantId(),
  unit_id: uuid<UnitId>(),
  version: integer(),
  name: text(),
  short_names: list(text()),
  type: text<UnitType>(),
  parent_id: nullable(uuid<UnitId>()),
  closed_on: nullable(date()),
  state: jsonb<unknown>(),
}

/** Every name a unit ever had; `until_on` is the first day without it. */
export const unit_name = {
  tenant_id: tenantId(),
  unit_id: uuid<UnitId>(),
  name: text(),
  kind: text<'full' | 'short'>(),
  from_on: date(),
  until_on: nullable(date()),
}

export const person = {
  tenant_id: tenantId(),
  person_id: uuid<PersonId>(),
  version: integer(),
  name: text(),
  /** First letters of the name's pinyin, lower case: how people look each other up. */
  initials: text(),
  state: jsonb<unknown>(),
}

export const post = {
  tenant_id: tenantId(),
  post_id: uuid<PostId>(),
  person_id: uuid<PersonId>(),
  unit_id: uuid<UnitId>(),
  role: text<Role>(),
  title: text(),
  from_on: date(),
  /** The first day without it. */
  ended_on: nullable(date()),
}

/** Somebody else acting in a post; `until_on` is the last day. */
export const stand_in = {
  tenant_id: tenantId(),
  stand_in_id: uuid<StandInId>(),
  post_id: uuid<PostId>(),
  person_id: uuid<PersonId>(),
  from_on: date(),
  until_on: date(),
}
