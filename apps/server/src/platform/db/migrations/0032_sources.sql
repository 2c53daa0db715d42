-- Speeches, minutes and notices: the text that every item's words point into. The file itself lies in the store under its hash.

create table source (
  tenant_id  uuid           not null default current_tenant(),
  source_id  uuid           not null,
  title      text           not null,
  said_on    date           not null,
  speaker    text,
  meeting    text,
  file_name  text           not null,
  media_type text           not null,
  sha256     text           not null,
  bytes      bigint         not null,
  chars      integer        not null,
  text       text           not null,
  sections   jsonb          not null,
  added_by   uuid           not null,
  added_at   timestamptz(3) not null,
  constraint source__pk primary key (tenant_id, source_id),
  constraint source__sha256_said_on unique (tenant_id, sha256, said_on)
);
select close_to_other_tenants('source', 'select, insert, update, delete');
comment on constraint source__sha256_said_on on source is 'The same file of the same day is taken in once.';

create index source__said_on on source (tenant_id, said_on, source_id);
