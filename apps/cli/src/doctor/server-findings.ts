import type { Say } from '../language.ts'
import { fail, ok, warn, type Finding } from './finding.ts'

interface Sentences {
  zh: string
  en: string
}

/** What `apps/server/src/operator/check.ts` prints, as far as it is shown here. */
export interface ServerReport {
  settings?: Sentences
  dataDirectory?: { path: string; writable: boolean; freeBytes: number }
  database?:
    | { state: 'not-yet-made' | 'in-use' }
    | ({ state: 'unusable' } & Sentences)
    | {
        state: 'open'
        engine: 'pglite' | 'postgresql'
        version: string
        pendingMigrations: string[]
        requestRole: { exists: boolean; superuser: boolean; bypassesRowSecurity: boolean }
        clockAheadMs: number
      }
}

type OpenDatabase = Extract<ServerReport['database'], { state: 'open' }>

const GIGABYTE = 1_000_000_000
/** Below this an evening of uploads may fill the disk. */
const SPARE_DISK = 2 * GIGABYTE
/** Below this PostgreSQL may stop within the hour. */
const LEAST_DISK = 0.2 * GIGABYTE
/** A due day changes at midnight: seconds do not matter, minutes do. */
const CLOCK_WARN_MS = 5_000
const CLOCK_FAIL_MS = 60_000

/** What the server says of its settings, its data directory and its database, each with what to do about it. */
export function serverFindings({ settings, dataDirectory, database }: ServerReport, say: Say): Finding[] {
  if (settings) return [fail(say('设置', 'settings'), say(settings.zh, settings.en))]
  return [
    ok(say('设置', 'settings')),
    ...(dataDirectory ? directoryFindings(dataDirectory, say) : []),
    ...(database ? databaseFindings(database, say) : []),
  ]
}

function directoryFindings(
  { path, writable, freeBytes }: NonNullable<ServerReport['dataDirectory']>,
  say: Say,
): Finding[] {
  const free = `${(freeBytes / GIGABYTE).toFixed(1)} GB`
  const space = say(`磁盘余量 ${free}`, `${free} of disk left`)
  const more = say('请腾出空间，或把 LUOSHI_DATA 指到更大的磁盘', 'free some, or point LUOSHI_DATA at a larger disk')
  return [
    writable
      ? ok(say(`数据目录 ${path}`, `data directory ${path}`))
      : fail(
          say(`数据目录 ${path} 不可写`, `data directory ${path} cannot be written to`),
          say('请改目录属主，或用 LUOSHI_DATA 换一个目录', 'change its owner, or name another with LUOSHI_DATA'),
        ),
    freeBytes < LEAST_DISK ? fail(space, more) : freeBytes < SPARE_DISK ? warn(space, more) : ok(space),
  ]
}

function databaseFindings(database: NonNullable<ServerReport['database']>, say: Say): Finding[] {
  switch (database.state) {
    case 'not-yet-made':
      return [ok(say('内置数据库：第一次启动时建立', 'embedded database: made at the first start'))]
    case 'in-use':
      return [
        warn(
          say(
            '内置数据库正被运行中的服务使用，这里看不到里面',
            'the embedded database is in use by a running server and cannot be looked into',
          ),
          say('想检查它，请先停掉服务', 'stop the server to have it checked'),
        ),
      ]
    case 'unusable':
      return [fail(say('数据库不可用', 'the database cannot be used'), say(database.zh, database.en))]
    case 'open':
      return [
        ok(
          `${database.engine === 'pglite' ? say('内置数据库 PGlite', 'embedded PGlite') : 'PostgreSQL'} ${database.version}`,
        ),
        migrationFinding(database, say),
        ...roleFindings(database, say),
        clockFinding(database, say),
      ]
  }
}

function migrationFinding({ pendingMigrations }: OpenDatabase, say: Say): Finding {
  const count = pendingMigrations.length
  return count === 0
    ? ok(say('数据库结构是本版本的', 'the schema is this version’s'))
    : warn(
        say(`数据库结构待升级 ${count} 步`, `${count} migrations are waiting`),
        say(
          '服务启动时会自动升级；也可先备份，再运行 luoshi db migrate',
          'the server does them when it starts; or back up and run luoshi db migrate',
        ),
      )
}

function roleFindings({ requestRole: { exists, superuser, bypassesRowSecurity } }: OpenDatabase, say: Say): Finding[] {
  if (!exists) return [] // made by the first migration, which is reported as waiting
  const what = say(
    '请求所用角色 luoshi_app 受行级安全约束',
    'the role of requests, luoshi_app, is bound by row-level security',
  )
  return [
    superuser || bypassesRowSecurity
      ? fail(
          say(
            '请求所用角色 luoshi_app 能绕过行级安全',
            'the role of requests, luoshi_app, can get around row-level security',
          ),
          'alter role luoshi_app nosuperuser nobypassrls;',
        )
      : ok(what),
  ]
}

function clockFinding({ clockAheadMs }: OpenDatabase, say: Say): Finding {
  const apart = Math.abs(clockAheadMs)
  const what = say(
    `数据库时钟与本机相差 ${(apart / 1000).toFixed(1)} 秒`,
    `the database's clock and this machine's are ${(apart / 1000).toFixed(1)} s apart`,
  )
  const advice = say(
    '请在两台机器上启用时间同步（chrony 或 systemd-timesyncd）',
    'turn on time synchronisation on both (chrony or systemd-timesyncd)',
  )
  return apart > CLOCK_FAIL_MS ? fail(what, advice) : apart > CLOCK_WARN_MS ? warn(what, advice) : ok(what)
}
