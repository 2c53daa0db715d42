-- Views of the ledger that people keep under a name; they follow from the log like everything else.

create table saved_view (
  tenant_id uuid           not null default current_tenant(),
  view_id   uuid           not null,
  owner_id  uuid           not null,
  name      text           not null,
  address   text           not null,
  shared    boolean        not null,
  version   integer        not null,
  kept_at   timestamptz(3) not null,
  constraint saved_view__pk primary key (tenant_id, view_id),
  constraint saved_view__owner_name unique (tenant_id, owner_id, name)
);
comment on column saved_view.address is 'The query string of the ledger: filter, grouping, order and columns.';
select close_to_other_tenants('saved_view', 'select, insert, update, delete');
create index saved_view__shared on saved_view (tenant_id, name) where shared;
