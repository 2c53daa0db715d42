-- Calendar years loaded by a bureau; the years that come with the program are data of the program.

create table calendar_year (
  tenant_id uuid           not null default current_tenant(),
  year      integer        not null check (year between 2000 and 2100),
  stream_id uuid           not null,
  version   integer        not null check (version > 0),
  content   jsonb          not null,
  loaded_at timestamptz(3) not null,
  constraint calendar_year__pk primary key (tenant_id, year)
);
select close_to_other_tenants('calendar_year', 'select, insert, update, delete');
