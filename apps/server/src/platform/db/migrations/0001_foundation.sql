-- Facts go into `event` and nowhere else; every view can be rebuilt from it.
-- Every table begins with tenant_id and is closed to every bureau but the one the connection speaks for.

-- Roles belong to the whole cluster: another database, or another process starting now, may have made this one.
do $$
begin
  create role luoshi_app nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
exception when duplicate_object or unique_violation then null;
end $$;

do $$
begin
  if not pg_has_role(current_user, 'luoshi_app', 'member') then
    execute format('grant luoshi_app to %I', current_user);
  end if;
end $$;

grant usage on schema public to luoshi_app;

create function current_tenant() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('luoshi.tenant', true), '')::uuid $$;
comment on function current_tenant() is
  'The bureau this connection speaks for; null when none was named, and then no row is visible.';

-- For migrations: called once for every new table, so that no table is left open by forgetting a line.
create function close_to_other_tenants(closed regclass, app_may text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', closed);
  execute format('alter table %s force row level security', closed);
  execute format(
    'create policy tenant on %s using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', closed);
  execute format('grant %s on %s to luoshi_app', app_may, closed);
end $$;
revoke execute on function close_to_other_tenants(regclass, text) from public;

-- For migrations: lets functions that run as the owner read a table as a whole. Needed only where an index is of no use under
-- row security: PostgreSQL evaluates @@, LIKE and other operators that are not leakproof only after the policy, so a GIN index
-- is never used. Such a function must say "tenant_id = current_tenant()" itself; a test looks for it.
create function show_all_to_owner(shown regclass) returns void language plpgsql as $$
begin
  execute format('create policy owner on %s for select to current_user using (true)', shown);
end $$;
revoke execute on function show_all_to_owner(regclass) from public;

create table tenant (
  tenant_id  uuid primary key,
  slug       text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$'),
  name       text not null check (name <> ''),
  created_at timestamptz(3) not null default now()
);
-- The only unique key without tenant_id: a bureau is found by its slug before anybody has signed in.
create unique index tenant__slug on tenant (slug);
select close_to_other_tenants('tenant', 'select');
-- The owner may not be a superuser, and row security is forced on owners too: it must still list and create bureaus.
create policy owner on tenant to current_user using (true) with check (true);

create function tenant_by_slug(wanted text) returns table (tenant_id uuid, slug text, name text)
  language sql stable security definer set search_path = pg_catalog, public as
  $$ select tenant.tenant_id, tenant.slug, tenant.name from public.tenant where tenant.slug = wanted $$;
revoke execute on function tenant_by_slug(text) from public;
grant execute on function tenant_by_slug(text) to luoshi_app;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only; record a correcting event instead', tg_table_name;
end $$;

create table event (
  tenant_id    uuid not null default current_tenant(),
  position     bigint generated always as identity,
  stream_type  text not null,
  stream_id    uuid not null,
  version      integer not null check (version > 0),
  type         text not null,
  schema       smallint not null default 1,
  data         jsonb not null check (jsonb_typeof(data) = 'object'),
  actor_person uuid,
  actor_post   uuid,
  recorded_at  timestamptz(3) not null,
  constraint event__pk primary key (tenant_id, position),
  constraint event__stream_version unique (tenant_id, stream_id, version)
);
comment on column event.version is '1-based place in its stream. The unique constraint is the optimistic lock: keep it.';
select close_to_other_tenants('event', 'select, insert');
create trigger event__append_only before update or delete or truncate on event
  for each statement execute function refuse_change();

create table seal (
  tenant_id     uuid not null default current_tenant(),
  number        integer not null check (number > 0),
  algorithm     text not null check (algorithm in ('sha-256', 'sm3')),
  from_position bigint not null,
  to_position   bigint not null,
  count         integer not null check (count > 0),
  positions     bigint[] not null,
  leaves        bytea not null,
  root          bytea not null,
  previous      bytea not null,
  hash          bytea not null,
  sealed_at     timestamptz(3) not null,
  constraint seal__pk primary key (tenant_id, number),
  constraint seal__stretch check (from_position <= to_position)
);
comment on column seal.leaves is 'The hashes of the sealed events one after the other, to say which event was changed.';
comment on column seal.positions is 'Where each leaf''s event stands; positions have gaps.';
select close_to_other_tenants('seal', 'select, insert');
create trigger seal__append_only before update or delete or truncate on seal
  for each statement execute function refuse_change();

create table idempotency (
  tenant_id      uuid not null default current_tenant(),
  person_id      uuid not null,
  key            text not null,
  request_sha256 text not null,
  status         smallint,
  answer         jsonb,
  created_at     timestamptz(3) not null,
  constraint idempotency__pk primary key (tenant_id, person_id, key)
);
create index idempotency__created_at on idempotency (tenant_id, created_at);
select close_to_other_tenants('idempotency', 'select, insert, update, delete');

create table stored_file (
  tenant_id  uuid not null default current_tenant() references tenant,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes      bigint not null check (bytes >= 0),
  media_type text not null,
  stored_at  timestamptz(3) not null,
  constraint stored_file__pk primary key (tenant_id, sha256)
);
select close_to_other_tenants('stored_file', 'select, insert');
