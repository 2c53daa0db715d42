import type { PostId, StandInId } from '@luoshi/contract'
import type { PersonId, UnitId } from '@luoshi/loop'
/** Units as they are; `state` is the folded history, from which every other column follows. */
export declare const unit: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  unit_id: import('../columns.ts').Column<UnitId, UnitId, UnitId>
  version: import('../columns.ts').Column<number, number, number>
  name: import('../columns.ts').Column<string, string, string>
  short_names: import('../columns.ts').Column<string[], string[], string[]>
  type: import('../columns.ts').Column<
    | 'bureau'
    | 'junior'
    | 'kindergarten'
    | 'nine-year'
    | 'primary'
    | 'section'
    | 'senior'
    | 'special'
    | 'township-centre'
    | 'vocational',
    | 'bureau'
    | 'junior'
    | 'kindergarten'
    | 'nine-year'
    | 'primary'
    | 'section'
    | 'senior'
    | 'special'
    | 'township-centre'
    | 'vocational',
    | 'bureau'
    | 'junior'
    | 'kindergarten'
    | 'nine-year'
    | 'primary'
    | 'section'
    | 'senior'
    | 'special'
    | 'township-centre'
    | 'vocational'
  >
  parent_id: import('../columns.ts').Column<UnitId | null, UnitId | null | undefined, UnitId | null>
  closed_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate | null,
    import('@luoshi/calendar').PlainDate | null | undefined,
    import('@luoshi/calendar').PlainDate | null
  >
  state: import('../columns.ts').Column<
    unknown,
    import('../columns.ts').JsonText<unknown>,
    import('../columns.ts').JsonText<unknown>
  >
}
/** Every name a unit ever had; `until_on` is the first day without it. */
export declare const unit_name: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  unit_id: import('../columns.ts').Column<UnitId, UnitId, UnitId>
  name: import('../columns.ts').Column<string, string, string>
  kind: import('../columns.ts').Column<'full' | 'short', 'full' | 'short', 'full' | 'short'>
  from_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate,
    import('@luoshi/calendar').PlainDate,
    import('@luoshi/calendar').PlainDate
  >
  until_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate | null,
    import('@luoshi/calendar').PlainDate | null | undefined,
    import('@luoshi/calendar').PlainDate | null
  >
}
export declare const person: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  person_id: import('../columns.ts').Column<PersonId, PersonId, PersonId>
  version: import('../columns.ts').Column<number, number, number>
  name: import('../columns.ts').Column<string, string, string>
  /** First letters of the name's pinyin, lower case: how people look each other up. */
  initials: import('../columns.ts').Column<string, string, string>
  state: import('../columns.ts').Column<
    unknown,
    import('../columns.ts').JsonText<unknown>,
    import('../columns.ts').JsonText<unknown>
  >
}
export declare const post: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  post_id: import('../columns.ts').Column<PostId, PostId, PostId>
  person_id: import('../columns.ts').Column<PersonId, PersonId, PersonId>
  unit_id: import('../columns.ts').Column<UnitId, UnitId, UnitId>
  role: import('../columns.ts').Column<
    | 'audit-admin'
    | 'auditor'
    | 'clerk'
    | 'inspector'
    | 'leader'
    | 'school'
    | 'section'
    | 'security-admin'
    | 'system-admin',
    | 'audit-admin'
    | 'auditor'
    | 'clerk'
    | 'inspector'
    | 'leader'
    | 'school'
    | 'section'
    | 'security-admin'
    | 'system-admin',
    | 'audit-admin'
    | 'auditor'
    | 'clerk'
    | 'inspector'
    | 'leader'
    | 'school'
    | 'section'
    | 'security-admin'
    | 'system-admin'
  >
  title: import('../columns.ts').Column<string, string, string>
  from_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate,
    import('@luoshi/calendar').PlainDate,
    import('@luoshi/calendar').PlainDate
  >
  /** The first day without it. */
  ended_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate | null,
    import('@luoshi/calendar').PlainDate | null | undefined,
    import('@luoshi/calendar').PlainDate | null
  >
}
/** Somebody else acting in a post; `until_on` is the last day. */
export declare const stand_in: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  stand_in_id: import('../columns.ts').Column<StandInId, StandInId, StandInId>
  post_id: import('../columns.ts').Column<PostId, PostId, PostId>
  person_id: import('../columns.ts').Column<PersonId, PersonId, PersonId>
  from_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate,
    import('@luoshi/calendar').PlainDate,
    import('@luoshi/calendar').PlainDate
  >
  until_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate,
    import('@luoshi/calendar').PlainDate,
    import('@luoshi/calendar').PlainDate
  >
}
