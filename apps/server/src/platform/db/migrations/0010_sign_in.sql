-- Sign-in. The library that answers /api/auth reads and writes these tables; it knows no bureau, so the database fills in and
-- enforces tenant_id. Nothing here is a fact: a person's account being opened or closed is an event of the person.

create table auth_user (
  tenant_id            uuid not null default current_tenant() references tenant,
  id                   uuid not null,
  username             text not null,
  name                 text not null,
  email                text not null,
  email_verified       boolean not null,
  image                text,
  two_factor_enabled   boolean default false,
  must_change_password boolean not null default false,
  disabled             boolean not null default false,
  created_at           timestamptz(3) not null,
  updated_at           timestamptz(3) not null,
  constraint auth_user__pk primary key (tenant_id, id),
  constraint auth_user__username unique (tenant_id, username),
  constraint auth_user__email unique (tenant_id, email)
);
comment on column auth_user.id is 'The person''s id.';
select close_to_other_tenants('auth_user', 'select, insert, update');

create table auth_session (
  tenant_id  uuid not null default current_tenant(),
  id         uuid not null,
  user_id    uuid not null,
  token      text not null,
  ip_address text,
  user_agent text,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint auth_session__pk primary key (tenant_id, id),
  constraint auth_session__token unique (tenant_id, token),
  constraint auth_session__user foreign key (tenant_id, user_id) references auth_user
);
create index auth_session__user_id on auth_session (tenant_id, user_id);
create index auth_session__expires_at on auth_session (tenant_id, expires_at);
select close_to_other_tenants('auth_session', 'select, insert, update, delete');

create table auth_account (
  tenant_id                uuid not null default current_tenant(),
  id                       uuid not null,
  user_id                  uuid not null,
  account_id               text not null,
  provider_id              text not null,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope                    text,
  password                 text,
  created_at               timestamptz(3) not null,
  updated_at               timestamptz(3) not null,
  constraint auth_account__pk primary key (tenant_id, id),
  constraint auth_account__account unique (tenant_id, provider_id, account_id),
  constraint auth_account__user foreign key (tenant_id, user_id) references auth_user
);
create index auth_account__user_id on auth_account (tenant_id, user_id);
select close_to_other_tenants('auth_account', 'select, insert, update, delete');

create table auth_verification (
  tenant_id  uuid not null default current_tenant() references tenant,
  id         uuid not null,
  identifier text not null,
  value      text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint auth_verification__pk primary key (tenant_id, id)
);
create index auth_verification__identifier on auth_verification (tenant_id, identifier);
select close_to_other_tenants('auth_verification', 'select, insert, update, delete');

create table auth_two_factor (
  tenant_id                 uuid not null default current_tenant(),
  id                        uuid not null,
  user_id                   uuid not null,
  secret                    text not null,
  backup_codes              text not null,
  verified                  boolean default true,
  failed_verification_count integer default 0,
  locked_until              timestamptz(3),
  constraint auth_two_factor__pk primary key (tenant_id, id),
  constraint auth_two_factor__user foreign key (tenant_id, user_id) references auth_user
);
create index auth_two_factor__user_id on auth_two_factor (tenant_id, user_id);
select close_to_other_tenants('auth_two_factor', 'select, insert, update, delete');

create table sign_in_failure (
  tenant_id uuid not null default current_tenant() references tenant,
  kind      text not null check (kind in ('account', 'address')),
  name      text not null,
  failures  integer not null check (failures >= 0),
  last_at   timestamptz(3) not null,
  constraint sign_in_failure__pk primary key (tenant_id, kind, name)
);
create index sign_in_failure__last_at on sign_in_failure (tenant_id, last_at);
select close_to_other_tenants('sign_in_failure', 'select, insert, update, delete');

-- The one key that signs cookies and seals second factors, unless the operator sets one. It belongs to no bureau, and the role
-- that answers requests cannot see it.
create schema if not exists luoshi_meta;
create table luoshi_meta.sign_in_secret (
  only_one boolean primary key default true check (only_one),
  secret   text not null
);

-- Who enters without naming a bureau means the only one there is.
create function only_tenant() returns table (tenant_id uuid, slug text, name text)
  language sql stable security definer set search_path = pg_catalog, public as
  $$ select tenant.tenant_id, tenant.slug, tenant.name from public.tenant
     where (select count(*) from public.tenant) = 1 $$;
revoke execute on function only_tenant() from public;
grant execute on function only_tenant() to luoshi_app;
