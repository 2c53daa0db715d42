import type {
  DocumentId,
  EvidenceId,
  Item,
  ItemId,
  ItemKind,
  Level,
  Outcome,
  PersonId,
  Phase,
  UnitId,
} from '@luoshi/loop'
import {
  bigint,
  boolean,
  date,
  generated,
  instant,
  integer,
  jsonb,
  nullable,
  tenantId,
  text,
  uuid,
} from '../columns.ts'

export type RecordedPhase = Exclude<Phase, 'absent'>

/** The loop as it stands: one row an item, rebuilt from the log at will. */
export const item = {
  tenant_id: tenantId(),
  item_id: uuid<ItemId>(),
  version: integer(),
  phase: text<RecordedPhase>(),
  kind: text<ItemKind>(),
  level: text<Level>(),
  title: text(),
  words: text(),
  criterion: nullable(text()),
  lead_unit: nullable(uuid<UnitId>()),
  verifier_unit: nullable(uuid<UnitId>()),
  issuer_unit: uuid<UnitId>(),
  in_charge: nullable(uuid<PersonId>()),
  due: nullable(date()),
  original_due: nullable(date()),
  look_back_on: nullable(date()),
  outcome: nullable(text<Outcome>()),
  paused: boolean(),
  reported_on: nullable(date()),
  source_id: nullable(uuid<DocumentId>()),
  spoken_at: nullable(integer()),
  parent_id: nullable(uuid<ItemId>()),
  children_open: integer(),
  children_total: integer(),
  returns: integer(),
  created_at: instant(),
  updated_at: instant(),
  /** The item as the loop folds it: what commands are decided on. */
  state: jsonb<Item>(),
  /** The due day, drafts without one last: what pages follow each other by. */
  due_order: generated(date()),
}

/** Units that lend a hand, so that an item is found from their side too. */
export const item_support = {
  tenant_id: tenantId(),
  unit_id: uuid<UnitId>(),
  item_id: uuid<ItemId>(),
}

/** How many items a unit leads in each phase, kept by difference. */
export const item_tally = {
  tenant_id: tenantId(),
  lead_unit: uuid<UnitId>(),
  phase: text<RecordedPhase>(),
  count: integer(),
}

export const evidence = {
  tenant_id: tenantId(),
  evidence_id: uuid<EvidenceId>(),
  item_id: uuid<ItemId>(),
  sha256: text(),
  name: text(),
  media_type: text(),
  bytes: bigint(),
  effective_on: nullable(date()),
  added_by: uuid<PersonId>(),
  added_at: instant(),
}
