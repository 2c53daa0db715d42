import type { SchemaOf } from './columns.ts'
import * as items from './tables/items.ts'
import * as sources from './tables/sources.ts'
/**
 * Every table there is. A feature adds `tables/<feature>.ts` and names its tables here; a test holds them against the database.
 * They live beside the migrations, not in the feature, because a table and its migration change together.
 */
export declare const tables: {
  auth_user: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    id: import('./columns.ts').Column<string, string, string>
    username: import('./columns.ts').Column<string, string, string>
    name: import('./columns.ts').Column<string, string, string>
    email: import('./columns.ts').Column<string, string, string>
    email_verified: import('./columns.ts').Column<boolean, boolean, boolean>
    image: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    two_factor_enabled: import('./columns.ts').Column<boolean | null, boolean | null | undefined, boolean | null>
    must_change_password: import('./columns.ts').Column<boolean, boolean | undefined, boolean>
    disabled: import('./columns.ts').Column<boolean, boolean | undefined, boolean>
    created_at: import('./columns.ts').Column<Date, Date, Date>
    updated_at: import('./columns.ts').Column<Date, Date, Date>
  }
  auth_session: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    id: import('./columns.ts').Column<string, string, string>
    user_id: import('./columns.ts').Column<string, string, string>
    token: import('./columns.ts').Column<string, string, string>
    ip_address: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    user_agent: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    expires_at: import('./columns.ts').Column<Date, Date, Date>
    created_at: import('./columns.ts').Column<Date, Date, Date>
    updated_at: import('./columns.ts').Column<Date, Date, Date>
  }
  auth_account: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    id: import('./columns.ts').Column<string, string, string>
    user_id: import('./columns.ts').Column<string, string, string>
    account_id: import('./columns.ts').Column<string, string, string>
    provider_id: import('./columns.ts').Column<string, string, string>
    access_token: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    refresh_token: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    id_token: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    access_token_expires_at: import('./columns.ts').Column<Date | null, Date | null | undefined, Date | null>
    refresh_token_expires_at: import('./columns.ts').Column<Date | null, Date | null | undefined, Date | null>
    scope: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    password: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    created_at: import('./columns.ts').Column<Date, Date, Date>
    updated_at: import('./columns.ts').Column<Date, Date, Date>
  }
  auth_verification: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    id: import('./columns.ts').Column<string, string, string>
    identifier: import('./columns.ts').Column<string, string, string>
    value: import('./columns.ts').Column<string, string, string>
    expires_at: import('./columns.ts').Column<Date, Date, Date>
    created_at: import('./columns.ts').Column<Date, Date, Date>
    updated_at: import('./columns.ts').Column<Date, Date, Date>
  }
  auth_two_factor: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    id: import('./columns.ts').Column<string, string, string>
    user_id: import('./columns.ts').Column<string, string, string>
    secret: import('./columns.ts').Column<string, string, string>
    backup_codes: import('./columns.ts').Column<string, string, string>
    verified: import('./columns.ts').Column<boolean | null, boolean | null | undefined, boolean | null>
    failed_verification_count: import('./columns.ts').Column<number | null, number | null | undefined, number | null>
    locked_until: import('./columns.ts').Column<Date | null, Date | null | undefined, Date | null>
  }
  sign_in_failure: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    kind: import('./columns.ts').Column<'account' | 'address', 'account' | 'address', 'account' | 'address'>
    name: import('./columns.ts').Column<string, string, string>
    failures: import('./columns.ts').Column<number, number, number>
    last_at: import('./columns.ts').Column<Date, Date, Date>
  }
  calendar_year: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    year: import('./columns.ts').Column<number, number, number>
    stream_id: import('./columns.ts').Column<string, string, string>
    version: import('./columns.ts').Column<number, number, number>
    content: import('./columns.ts').Column<
      import('@luoshi/calendar').CalendarYear,
      import('./columns.ts').JsonText<import('@luoshi/calendar').CalendarYear>,
      import('./columns.ts').JsonText<import('@luoshi/calendar').CalendarYear>
    >
    loaded_at: import('./columns.ts').Column<Date, Date, Date>
  }
  item: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    item_id: import('./columns.ts').Column<
      import('@luoshi/loop').ItemId,
      import('@luoshi/loop').ItemId,
      import('@luoshi/loop').ItemId
    >
    version: import('./columns.ts').Column<number, number, number>
    phase: import('./columns.ts').Column<items.RecordedPhase, items.RecordedPhase, items.RecordedPhase>
    kind: import('./columns.ts').Column<
      'duty' | 'form' | 'letter' | 'milestone' | 'problem' | 'prohibition' | 'promise' | 'rule' | 'target' | 'task',
      'duty' | 'form' | 'letter' | 'milestone' | 'problem' | 'prohibition' | 'promise' | 'rule' | 'target' | 'task',
      'duty' | 'form' | 'letter' | 'milestone' | 'problem' | 'prohibition' | 'promise' | 'rule' | 'target' | 'task'
    >
    level: import('./columns.ts').Column<
      'important' | 'ordinary' | 'urgent',
      'important' | 'ordinary' | 'urgent',
      'important' | 'ordinary' | 'urgent'
    >
    title: import('./columns.ts').Column<string, string, string>
    words: import('./columns.ts').Column<string, string, string>
    criterion: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    lead_unit: import('./columns.ts').Column<
      import('@luoshi/loop').UnitId | null,
      import('@luoshi/loop').UnitId | null | undefined,
      import('@luoshi/loop').UnitId | null
    >
    verifier_unit: import('./columns.ts').Column<
      import('@luoshi/loop').UnitId | null,
      import('@luoshi/loop').UnitId | null | undefined,
      import('@luoshi/loop').UnitId | null
    >
    issuer_unit: import('./columns.ts').Column<
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId
    >
    in_charge: import('./columns.ts').Column<
      import('@luoshi/loop').PersonId | null,
      import('@luoshi/loop').PersonId | null | undefined,
      import('@luoshi/loop').PersonId | null
    >
    due: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate | null,
      import('@luoshi/calendar').PlainDate | null | undefined,
      import('@luoshi/calendar').PlainDate | null
    >
    original_due: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate | null,
      import('@luoshi/calendar').PlainDate | null | undefined,
      import('@luoshi/calendar').PlainDate | null
    >
    look_back_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate | null,
      import('@luoshi/calendar').PlainDate | null | undefined,
      import('@luoshi/calendar').PlainDate | null
    >
    outcome: import('./columns.ts').Column<
      'done' | 'handed-over' | 'not-accepted' | 'not-possible' | 'partly' | 'standing' | null,
      'done' | 'handed-over' | 'not-accepted' | 'not-possible' | 'partly' | 'standing' | null | undefined,
      'done' | 'handed-over' | 'not-accepted' | 'not-possible' | 'partly' | 'standing' | null
    >
    paused: import('./columns.ts').Column<boolean, boolean, boolean>
    reported_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate | null,
      import('@luoshi/calendar').PlainDate | null | undefined,
      import('@luoshi/calendar').PlainDate | null
    >
    source_id: import('./columns.ts').Column<
      import('@luoshi/loop').DocumentId | null,
      import('@luoshi/loop').DocumentId | null | undefined,
      import('@luoshi/loop').DocumentId | null
    >
    spoken_at: import('./columns.ts').Column<number | null, number | null | undefined, number | null>
    parent_id: import('./columns.ts').Column<
      import('@luoshi/loop').ItemId | null,
      import('@luoshi/loop').ItemId | null | undefined,
      import('@luoshi/loop').ItemId | null
    >
    children_open: import('./columns.ts').Column<number, number, number>
    children_total: import('./columns.ts').Column<number, number, number>
    returns: import('./columns.ts').Column<number, number, number>
    created_at: import('./columns.ts').Column<Date, Date, Date>
    updated_at: import('./columns.ts').Column<Date, Date, Date>
    state: import('./columns.ts').Column<
      import('@luoshi/loop').Item,
      import('./columns.ts').JsonText<import('@luoshi/loop').Item>,
      import('./columns.ts').JsonText<import('@luoshi/loop').Item>
    >
    due_order: import('./columns.ts').Column<import('@luoshi/calendar').PlainDate, never, never>
  }
  item_support: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    unit_id: import('./columns.ts').Column<
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId
    >
    item_id: import('./columns.ts').Column<
      import('@luoshi/loop').ItemId,
      import('@luoshi/loop').ItemId,
      import('@luoshi/loop').ItemId
    >
  }
  item_tally: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    lead_unit: import('./columns.ts').Column<
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId
    >
    phase: import('./columns.ts').Column<items.RecordedPhase, items.RecordedPhase, items.RecordedPhase>
    count: import('./columns.ts').Column<number, number, number>
  }
  evidence: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    evidence_id: import('./columns.ts').Column<
      import('@luoshi/loop').EvidenceId,
      import('@luoshi/loop').EvidenceId,
      import('@luoshi/loop').EvidenceId
    >
    item_id: import('./columns.ts').Column<
      import('@luoshi/loop').ItemId,
      import('@luoshi/loop').ItemId,
      import('@luoshi/loop').ItemId
    >
    sha256: import('./columns.ts').Column<string, string, string>
    name: import('./columns.ts').Column<string, string, string>
    media_type: import('./columns.ts').Column<string, string, string>
    bytes: import('./columns.ts').Column<number, number, number>
    effective_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate | null,
      import('@luoshi/calendar').PlainDate | null | undefined,
      import('@luoshi/calendar').PlainDate | null
    >
    added_by: import('./columns.ts').Column<
      import('@luoshi/loop').PersonId,
      import('@luoshi/loop').PersonId,
      import('@luoshi/loop').PersonId
    >
    added_at: import('./columns.ts').Column<Date, Date, Date>
  }
  event: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    position: import('./columns.ts').Column<number, never, never>
    stream_type: import('./columns.ts').Column<string, string, string>
    stream_id: import('./columns.ts').Column<string, string, string>
    version: import('./columns.ts').Column<number, number, number>
    type: import('./columns.ts').Column<string, string, string>
    schema: import('./columns.ts').Column<number, number | undefined, number>
    data: import('./columns.ts').Column<
      Readonly<Record<string, unknown>>,
      import('./columns.ts').JsonText<Readonly<Record<string, unknown>>>,
      import('./columns.ts').JsonText<Readonly<Record<string, unknown>>>
    >
    actor_person: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    actor_post: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    recorded_at: import('./columns.ts').Column<Date, Date, Date>
  }
  seal: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    number: import('./columns.ts').Column<number, number, number>
    algorithm: import('./columns.ts').Column<'sha-256' | 'sm3', 'sha-256' | 'sm3', 'sha-256' | 'sm3'>
    from_position: import('./columns.ts').Column<number, number, number>
    to_position: import('./columns.ts').Column<number, number, number>
    count: import('./columns.ts').Column<number, number, number>
    positions: import('./columns.ts').Column<number[], number[], number[]>
    leaves: import('./columns.ts').Column<
      Uint8Array<ArrayBufferLike>,
      Uint8Array<ArrayBufferLike>,
      Uint8Array<ArrayBufferLike>
    >
    root: import('./columns.ts').Column<
      Uint8Array<ArrayBufferLike>,
      Uint8Array<ArrayBufferLike>,
      Uint8Array<ArrayBufferLike>
    >
    previous: import('./columns.ts').Column<
      Uint8Array<ArrayBufferLike>,
      Uint8Array<ArrayBufferLike>,
      Uint8Array<ArrayBufferLike>
    >
    hash: import('./columns.ts').Column<
      Uint8Array<ArrayBufferLike>,
      Uint8Array<ArrayBufferLike>,
      Uint8Array<ArrayBufferLike>
    >
    sealed_at: import('./columns.ts').Column<Date, Date, Date>
  }
  unit: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    unit_id: import('./columns.ts').Column<
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId
    >
    version: import('./columns.ts').Column<number, number, number>
    name: import('./columns.ts').Column<string, string, string>
    short_names: import('./columns.ts').Column<string[], string[], string[]>
    type: import('./columns.ts').Column<
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
    parent_id: import('./columns.ts').Column<
      import('@luoshi/loop').UnitId | null,
      import('@luoshi/loop').UnitId | null | undefined,
      import('@luoshi/loop').UnitId | null
    >
    closed_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate | null,
      import('@luoshi/calendar').PlainDate | null | undefined,
      import('@luoshi/calendar').PlainDate | null
    >
    state: import('./columns.ts').Column<
      unknown,
      import('./columns.ts').JsonText<unknown>,
      import('./columns.ts').JsonText<unknown>
    >
  }
  unit_name: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    unit_id: import('./columns.ts').Column<
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId
    >
    name: import('./columns.ts').Column<string, string, string>
    kind: import('./columns.ts').Column<'full' | 'short', 'full' | 'short', 'full' | 'short'>
    from_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate,
      import('@luoshi/calendar').PlainDate,
      import('@luoshi/calendar').PlainDate
    >
    until_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate | null,
      import('@luoshi/calendar').PlainDate | null | undefined,
      import('@luoshi/calendar').PlainDate | null
    >
  }
  person: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    person_id: import('./columns.ts').Column<
      import('@luoshi/loop').PersonId,
      import('@luoshi/loop').PersonId,
      import('@luoshi/loop').PersonId
    >
    version: import('./columns.ts').Column<number, number, number>
    name: import('./columns.ts').Column<string, string, string>
    initials: import('./columns.ts').Column<string, string, string>
    state: import('./columns.ts').Column<
      unknown,
      import('./columns.ts').JsonText<unknown>,
      import('./columns.ts').JsonText<unknown>
    >
  }
  post: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    post_id: import('./columns.ts').Column<
      import('@luoshi/contract').PostId,
      import('@luoshi/contract').PostId,
      import('@luoshi/contract').PostId
    >
    person_id: import('./columns.ts').Column<
      import('@luoshi/loop').PersonId,
      import('@luoshi/loop').PersonId,
      import('@luoshi/loop').PersonId
    >
    unit_id: import('./columns.ts').Column<
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId,
      import('@luoshi/loop').UnitId
    >
    role: import('./columns.ts').Column<
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
    title: import('./columns.ts').Column<string, string, string>
    from_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate,
      import('@luoshi/calendar').PlainDate,
      import('@luoshi/calendar').PlainDate
    >
    ended_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate | null,
      import('@luoshi/calendar').PlainDate | null | undefined,
      import('@luoshi/calendar').PlainDate | null
    >
  }
  stand_in: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    stand_in_id: import('./columns.ts').Column<
      import('@luoshi/contract').StandInId,
      import('@luoshi/contract').StandInId,
      import('@luoshi/contract').StandInId
    >
    post_id: import('./columns.ts').Column<
      import('@luoshi/contract').PostId,
      import('@luoshi/contract').PostId,
      import('@luoshi/contract').PostId
    >
    person_id: import('./columns.ts').Column<
      import('@luoshi/loop').PersonId,
      import('@luoshi/loop').PersonId,
      import('@luoshi/loop').PersonId
    >
    from_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate,
      import('@luoshi/calendar').PlainDate,
      import('@luoshi/calendar').PlainDate
    >
    until_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate,
      import('@luoshi/calendar').PlainDate,
      import('@luoshi/calendar').PlainDate
    >
  }
  tenant: {
    tenant_id: import('./columns.ts').Column<string, string, string>
    slug: import('./columns.ts').Column<string, string, string>
    name: import('./columns.ts').Column<string, string, string>
    created_at: import('./columns.ts').Column<Date, Date | undefined, Date>
  }
  idempotency: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    person_id: import('./columns.ts').Column<string, string, string>
    key: import('./columns.ts').Column<string, string, string>
    request_sha256: import('./columns.ts').Column<string, string, string>
    status: import('./columns.ts').Column<number | null, number | null | undefined, number | null>
    answer: import('./columns.ts').Column<
      unknown,
      import('./columns.ts').JsonText<unknown> | null | undefined,
      import('./columns.ts').JsonText<unknown> | null
    >
    created_at: import('./columns.ts').Column<Date, Date, Date>
  }
  stored_file: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    sha256: import('./columns.ts').Column<string, string, string>
    bytes: import('./columns.ts').Column<number, number, number>
    media_type: import('./columns.ts').Column<string, string, string>
    stored_at: import('./columns.ts').Column<Date, Date, Date>
  }
  source: {
    tenant_id: import('./columns.ts').Column<string, string | undefined, string>
    source_id: import('./columns.ts').Column<
      import('@luoshi/loop').DocumentId,
      import('@luoshi/loop').DocumentId,
      import('@luoshi/loop').DocumentId
    >
    title: import('./columns.ts').Column<string, string, string>
    said_on: import('./columns.ts').Column<
      import('@luoshi/calendar').PlainDate,
      import('@luoshi/calendar').PlainDate,
      import('@luoshi/calendar').PlainDate
    >
    speaker: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    meeting: import('./columns.ts').Column<string | null, string | null | undefined, string | null>
    file_name: import('./columns.ts').Column<string, string, string>
    media_type: import('./columns.ts').Column<string, string, string>
    sha256: import('./columns.ts').Column<string, string, string>
    bytes: import('./columns.ts').Column<number, number, number>
    chars: import('./columns.ts').Column<number, number, number>
    text: import('./columns.ts').Column<string, string, string>
    sections: import('./columns.ts').Column<
      sources.SourceSection[],
      import('./columns.ts').JsonText<sources.SourceSection[]>,
      import('./columns.ts').JsonText<sources.SourceSection[]>
    >
    added_by: import('./columns.ts').Column<
      import('@luoshi/loop').PersonId,
      import('@luoshi/loop').PersonId,
      import('@luoshi/loop').PersonId
    >
    added_at: import('./columns.ts').Column<Date, Date, Date>
  }
}
export type Schema = SchemaOf<typeof tables>
export type TableName = keyof Schema
