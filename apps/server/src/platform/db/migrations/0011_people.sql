-- Units, people, posts and stand-ins as they are today. All of it follows from the log and can be rebuilt from it.

create table unit (
  tenant_id   uuid not null default current_tenant(),
  unit_id     uuid not null,
  version     integer not null,
  name        text not null,
  short_names text[] not null,
  type        text not null,
  parent_id   uuid,
  closed_on   date,
  state       jsonb not null,
  constraint unit__pk primary key (tenant_id, unit_id),
  constraint unit__parent foreign key (tenant_id, parent_id) references unit deferrable
);
create index unit__parent_id on unit (tenant_id, parent_id);
-- Two units that exist at the same time are never called the same; one bureau has one top.
create unique index unit__name on unit (tenant_id, name) where closed_on is null;
create unique index unit__top on unit (tenant_id) where parent_id is null;
select close_to_other_tenants('unit', 'select, insert, update, delete');

create table unit_name (
  tenant_id uuid not null default current_tenant(),
  unit_id   uuid not null,
  name      text not null,
  kind      text not null check (kind in ('full', 'short')),
  from_on   date not null,
  until_on  date,
  constraint unit_name__pk primary key (tenant_id, unit_id, name, kind, from_on),
  constraint unit_name__unit foreign key (tenant_id, unit_id) references unit
);
create index unit_name__name on unit_name (tenant_id, name);
select close_to_other_tenants('unit_name', 'select, insert, update, delete');

create table person (
  tenant_id uuid not null default current_tenant(),
  person_id uuid not null,
  version   integer not null,
  name      text not null,
  initials  text not null,
  state     jsonb not null,
  constraint person__pk primary key (tenant_id, person_id)
);
create index person__initials on person (tenant_id, initials, name, person_id);
select close_to_other_tenants('person', 'select, insert, update, delete');

create table post (
  tenant_id uuid not null default current_tenant(),
  post_id   uuid not null,
  person_id uuid not null,
  unit_id   uuid not null,
  role      text not null,
  title     text not null,
  from_on   date not null,
  ended_on  date,
  constraint post__pk primary key (tenant_id, post_id),
  constraint post__person foreign key (tenant_id, person_id) references person,
  constraint post__unit foreign key (tenant_id, unit_id) references unit
);
create index post__person_id on post (tenant_id, person_id);
create index post__unit_id on post (tenant_id, unit_id);
create index post__role on post (tenant_id, role) where ended_on is null;
select close_to_other_tenants('post', 'select, insert, update, delete');

create table stand_in (
  tenant_id   uuid not null default current_tenant(),
  stand_in_id uuid not null,
  post_id     uuid not null,
  person_id   uuid not null,
  from_on     date not null,
  until_on    date not null,
  constraint stand_in__pk primary key (tenant_id, stand_in_id),
  constraint stand_in__post foreign key (tenant_id, post_id) references post,
  constraint stand_in__person foreign key (tenant_id, person_id) references person
);
create index stand_in__post_id on stand_in (tenant_id, post_id);
create index stand_in__person_id on stand_in (tenant_id, person_id);
select close_to_other_tenants('stand_in', 'select, insert, update, delete');
