import type { DocumentId, EvidenceId, Item, ItemId, PersonId, Phase, UnitId } from '@luoshi/loop'
export type RecordedPhase = Exclude<Phase, 'absent'>
/** The loop as it stands: one row an item, rebuilt from the log at will. */
export declare const item: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  item_id: import('../columns.ts').Column<ItemId, ItemId, ItemId>
  version: import('../columns.ts').Column<number, number, number>
  phase: import('../columns.ts').Column<RecordedPhase, RecordedPhase, RecordedPhase>
  kind: import('../columns.ts').Column<
    'duty' | 'form' | 'letter' | 'milestone' | 'problem' | 'prohibition' | 'promise' | 'rule' | 'target' | 'task',
    'duty' | 'form' | 'letter' | 'milestone' | 'problem' | 'prohibition' | 'promise' | 'rule' | 'target' | 'task',
    'duty' | 'form' | 'letter' | 'milestone' | 'problem' | 'prohibition' | 'promise' | 'rule' | 'target' | 'task'
  >
  level: import('../columns.ts').Column<
    'important' | 'ordinary' | 'urgent',
    'important' | 'ordinary' | 'urgent',
    'important' | 'ordinary' | 'urgent'
  >
  title: import('../columns.ts').Column<string, string, string>
  words: import('../columns.ts').Column<string, string, string>
  criterion: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  lead_unit: import('../columns.ts').Column<UnitId | null, UnitId | null | undefined, UnitId | null>
  verifier_unit: import('../columns.ts').Column<UnitId | null, UnitId | null | undefined, UnitId | null>
  issuer_unit: import('../columns.ts').Column<UnitId, UnitId, UnitId>
  in_charge: import('../columns.ts').Column<PersonId | null, PersonId | null | undefined, PersonId | null>
  due: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate | null,
    import('@luoshi/calendar').PlainDate | null | undefined,
    import('@luoshi/calendar').PlainDate | null
  >
  original_due: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate | null,
    import('@luoshi/calendar').PlainDate | null | undefined,
    import('@luoshi/calendar').PlainDate | null
  >
  look_back_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate | null,
    import('@luoshi/calendar').PlainDate | null | undefined,
    import('@luoshi/calendar').PlainDate | null
  >
  outcome: import('../columns.ts').Column<
    'done' | 'handed-over' | 'not-accepted' | 'not-possible' | 'partly' | 'standing' | null,
    'done' | 'handed-over' | 'not-accepted' | 'not-possible' | 'partly' | 'standing' | null | undefined,
    'done' | 'handed-over' | 'not-accepted' | 'not-possible' | 'partly' | 'standing' | null
  >
  paused: import('../columns.ts').Column<boolean, boolean, boolean>
  reported_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate | null,
    import('@luoshi/calendar').PlainDate | null | undefined,
    import('@luoshi/calendar').PlainDate | null
  >
  source_id: import('../columns.ts').Column<DocumentId | null, DocumentId | null | undefined, DocumentId | null>
  spoken_at: import('../columns.ts').Column<number | null, number | null | undefined, number | null>
  parent_id: import('../columns.ts').Column<ItemId | null, ItemId | null | undefined, ItemId | null>
  children_open: import('../columns.ts').Column<number, number, number>
  children_total: import('../columns.ts').Column<number, number, number>
  returns: import('../columns.ts').Column<number, number, number>
  created_at: import('../columns.ts').Column<Date, Date, Date>
  updated_at: import('../columns.ts').Column<Date, Date, Date>
  /** The item as the loop folds it: what commands are decided on. */
  state: import('../columns.ts').Column<
    Item,
    import('../columns.ts').JsonText<Item>,
    import('../columns.ts').JsonText<Item>
  >
  /** The due day, drafts without one last: what pages follow each other by. */
  due_order: import('../columns.ts').Column<import('@luoshi/calendar').PlainDate, never, never>
}
/** Units that lend a hand, so that an item is found from their side too. */
export declare const item_support: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  unit_id: import('../columns.ts').Column<UnitId, UnitId, UnitId>
  item_id: import('../columns.ts').Column<ItemId, ItemId, ItemId>
}
/** How many items a unit leads in each phase, kept by difference. */
export declare const item_tally: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  lead_unit: import('../columns.ts').Column<UnitId, UnitId, UnitId>
  phase: import('../columns.ts').Column<RecordedPhase, RecordedPhase, RecordedPhase>
  count: import('../columns.ts').Column<number, number, number>
}
export declare const evidence: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  evidence_id: import('../columns.ts').Column<EvidenceId, EvidenceId, EvidenceId>
  item_id: import('../columns.ts').Column<ItemId, ItemId, ItemId>
  sha256: import('../columns.ts').Column<string, string, string>
  name: import('../columns.ts').Column<string, string, string>
  media_type: import('../columns.ts').Column<string, string, string>
  bytes: import('../columns.ts').Column<number, number, number>
  effective_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate | null,
    import('@luoshi/calendar').PlainDate | null | undefined,
    import('@luoshi/calendar').PlainDate | null
  >
  added_by: import('../columns.ts').Column<PersonId, PersonId, PersonId>
  added_at: import('../columns.ts').Column<Date, Date, Date>
}
