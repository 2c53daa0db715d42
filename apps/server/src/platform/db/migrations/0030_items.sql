-- Views of the loop: one row an item, written in the transaction that records its events, and rebuilt from them at will.

create table item (
  tenant_id      uuid           not null default current_tenant(),
  item_id        uuid           not null,
  version        integer        not null check (version > 0),
  phase          text           not null,
  kind           text           not null,
  level          text           not null,
  title          text           not null,
  words          text           not null,
  criterion      text,
  lead_unit      uuid,
  verifier_unit  uuid,
  issuer_unit    uuid           not null,
  in_charge      uuid,
  due            date,
  original_due   date,
  look_back_on   date,
  outcome        text,
  paused         boolean        not null,
  reported_on    date,
  source_id      uuid,
  spoken_at      integer,
  parent_id      uuid,
  children_open  integer        not null,
  children_total integer        not null,
  returns        integer        not null,
  created_at     timestamptz(3) not null,
  updated_at     timestamptz(3) not null,
  state          jsonb          not null,
  due_order      date           generated always as (coalesce(due, date '9999-12-31')) stored not null,
  constraint item__pk primary key (tenant_id, item_id)
);
select close_to_other_tenants('item', 'select, insert, update, delete');

comment on column item.issuer_unit is 'The unit that dispatched it; of a draft, the unit that drafted it.';
comment on column item.state is 'The item as the loop folds it; what commands are decided on.';
comment on column item.due_order is 'Drafts without a due day come last, so that a page can follow the one before by (due_order, item_id).';
comment on column item.spoken_at is 'UTF-16 offset of its words in the source: the order in which it was said.';

create index item__due on item (tenant_id, due_order, item_id);
create index item__updated on item (tenant_id, updated_at, item_id);
create index item__lead on item (tenant_id, lead_unit, phase, due_order, item_id);
create index item__verifier on item (tenant_id, verifier_unit, phase, due_order, item_id);
create index item__issuer on item (tenant_id, issuer_unit, phase, due_order, item_id);
create index item__source on item (tenant_id, source_id, spoken_at, item_id) where source_id is not null;
create index item__parent on item (tenant_id, parent_id, item_id) where parent_id is not null;
create index item__look_back on item (tenant_id, look_back_on, item_id) where look_back_on is not null;

create table item_support (
  tenant_id uuid not null default current_tenant(),
  unit_id   uuid not null,
  item_id   uuid not null,
  constraint item_support__pk primary key (tenant_id, unit_id, item_id)
);
select close_to_other_tenants('item_support', 'select, insert, update, delete');
create index item_support__item on item_support (tenant_id, item_id);

-- How many items a unit leads in each phase: kept by difference, so that no screen counts a hundred thousand rows.
create table item_tally (
  tenant_id uuid    not null default current_tenant(),
  lead_unit uuid    not null,
  phase     text    not null,
  count     integer not null,
  constraint item_tally__pk primary key (tenant_id, lead_unit, phase)
);
select close_to_other_tenants('item_tally', 'select, insert, update, delete');
comment on column item_tally.lead_unit is 'All zeros for drafts that have no lead unit yet.';

create table evidence (
  tenant_id    uuid           not null default current_tenant(),
  evidence_id  uuid           not null,
  item_id      uuid           not null,
  sha256       text           not null,
  name         text           not null,
  media_type   text           not null,
  bytes        bigint         not null,
  effective_on date,
  added_by     uuid           not null,
  added_at     timestamptz(3) not null,
  constraint evidence__pk primary key (tenant_id, evidence_id)
);
select close_to_other_tenants('evidence', 'select, insert, update, delete');
create index evidence__item on evidence (tenant_id, item_id, added_at);
create index evidence__sha256 on evidence (tenant_id, sha256);
