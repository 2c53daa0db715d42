import { sql } from 'kysely'
import { readCatalog } from './catalog.ts'
import type { Db } from './database.ts'

/**
 * The whole schema as text, the same on every engine and PostgreSQL version: kept as a snapshot, so that a change of the
 * schema is read by a person as a difference. Names of the table owner's role are left out.
 */
export async function describeSchema(db: Db): Promise<string> {
  const catalog = await readCatalog(db)
  const { rows: lines } = await sql<{ table: string; line: string }>`${attachments}`.execute(db)
  const { rows: functions } = await sql<{ line: string }>`${functionsOfOurs}`.execute(db)
  const tables = catalog.map(({ name, columns }) =>
    [
      `table ${name}`,
      ...columns.map((column) =>
        ['  ' + column.name, column.sqlType, column.nullable ? '' : 'not null', column.expression]
          .filter(Boolean)
          .join(' '),
      ),
      ...lines.filter(({ table }) => table === name).map(({ line }) => `  ${line}`),
    ].join('\n'),
  )
  return [...tables, ...functions.map(({ line }) => line)].join('\n\n') + '\n'
}

/** Sorted by kind, then by name in the C collation, whatever collation the database has. NOT NULL is said with the column. */
const attachments = sql`
  with ours as (select oid, relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))
  select "table", line from (
    select relname as table, 1 as kind, 'constraint ' || conname || ' ' || pg_get_constraintdef(k.oid) as line
      from pg_constraint k join ours on ours.oid = k.conrelid where k.contype in ('p', 'u', 'f', 'c', 'x')
    union all
    select relname, 2, replace(pg_get_indexdef(i.indexrelid), ' public.', ' ')
      from pg_index i join ours on ours.oid = i.indrelid
      where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    union all
    select ours.relname, 3, 'row security ' || case when relrowsecurity then 'on' else 'off' end
        || case when relforcerowsecurity then ', for the owner too' else '' end
      from ours join pg_class c on c.oid = ours.oid
    union all
    select ours.relname, 4, 'policy ' || polname || case polpermissive when true then '' else ' restrictive' end
        || ' to ' || case when polroles = '{0}' then 'everybody' when c.relowner = any (polroles) then 'the owner'
                     else (select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any (polroles)) end
        || coalesce(' using ' || pg_get_expr(polqual, polrelid), '')
        || coalesce(' with check ' || pg_get_expr(polwithcheck, polrelid), '')
      from pg_policy p join ours on ours.oid = p.polrelid join pg_class c on c.oid = ours.oid
    union all
    select ours.relname, 5, 'luoshi_app may ' || string_agg(lower(privilege_type), ', ' order by privilege_type)
      from ours join pg_class c on c.oid = ours.oid, aclexplode(c.relacl) a
      where a.grantee = 'luoshi_app'::regrole group by ours.relname
    union all
    select relname, 6, replace(pg_get_triggerdef(t.oid), ' public.', ' ')
      from pg_trigger t join ours on ours.oid = t.tgrelid where not tgisinternal
  ) as all_lines order by "table" collate "C", kind, line collate "C"`

const functionsOfOurs = sql`
  select 'function ' || proname || '(' || pg_get_function_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid)
    || case when prosecdef then ' as the owner' else '' end
    || case when has_function_privilege('luoshi_app', p.oid, 'execute') then ', luoshi_app may call it' else '' end
    || E'\n  ' || replace(btrim(prosrc, E' \n'), E'\n', E'\n  ') as line
  from pg_proc p where pronamespace = 'public'::regnamespace order by proname collate "C"`
