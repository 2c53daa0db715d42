import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Advice } from '../advice.ts'

/** Oldest PostgreSQL whose SQL we stay within, as `server_version_num` counts: 15.0. */
export const OLDEST_POSTGRES = 150_000

type Sentences = { en: string; zh: string }

/** While opening, most failures are the operator's to solve; later the same codes (42501, ENOENT …) would mean a bug. */
type Moment = 'opening' | 'any time'

/** By SQLSTATE or by the operating system's code. What is not here is a fault: nobody outside can put it right. */
const KNOWN: Record<string, readonly [moment: Moment, code: string, sentences: Sentences]> = {}

const know = (moment: Moment, code: string, errors: readonly string[], en: string, zh: string) => {
  for (const error of errors) KNOWN[error] = [moment, code, { en, zh }]
}

know(
  'any time',
  'disk-full',
  ['ENOSPC', 'EDQUOT', '53100'],
  'The disk is full. Nothing was lost, but nothing can be recorded: free some space on the disk of the database and of LUOSHI_DATA, then try again.',
  '磁盘已满。已有数据没有丢失,但无法继续写入:请在数据库和 LUOSHI_DATA 所在磁盘上腾出空间后重试。',
)
know(
  'opening',
  'directory-unusable',
  ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'],
  'The data directory cannot be used: it must be a directory in which the user running Luoshi may create files. Check LUOSHI_DATA and its owner.',
  '数据目录不可用:它须是一个目录,且运行落实的用户须有权在其中创建文件。请检查 LUOSHI_DATA 及目录属主。',
)
know(
  'any time',
  'database-unreachable',
  [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'ECONNRESET',
    'ENOENT',
    '57P03',
  ],
  'PostgreSQL does not answer. Check that it runs, that host and port in DATABASE_URL are right, and that no firewall is in between.',
  'PostgreSQL 没有响应。请检查它是否在运行,DATABASE_URL 中的主机和端口是否正确,中间是否有防火墙。',
)
know(
  'opening',
  'database-login',
  ['28P01', '28000'],
  'PostgreSQL refuses the login. Check user and password in DATABASE_URL (special characters must be percent-encoded) and pg_hba.conf.',
  'PostgreSQL 拒绝登录。请检查 DATABASE_URL 中的用户和密码(特殊字符须作百分号编码)以及 pg_hba.conf。',
)
know(
  'opening',
  'database-missing',
  ['3D000'],
  "The database named in DATABASE_URL does not exist. Create it: create database luoshi encoding 'UTF8' template template0;",
  "DATABASE_URL 中的数据库不存在。请先创建:create database luoshi encoding 'UTF8' template template0;",
)
know(
  'any time',
  'database-busy',
  ['53300'],
  'PostgreSQL has no connection left. Raise max_connections or run fewer processes: each uses up to 11.',
  'PostgreSQL 的连接已用尽。请调大 max_connections 或减少进程:每个进程最多使用 11 个连接。',
)
know(
  'opening',
  'database-rights',
  ['42501'],
  'The user in DATABASE_URL may not set up the database. It must own the database, and either have CREATEROLE or find the role ready: create role luoshi_app nologin; grant luoshi_app to <user>;',
  'DATABASE_URL 中的用户无权初始化数据库。它须是数据库的所有者,并且具有 CREATEROLE 权限,或由管理员事先执行:create role luoshi_app nologin; grant luoshi_app to <用户>;',
)

/** What to tell the operator about an error; undefined when it is not theirs to solve. */
export function adviceFor(error: unknown, now: Moment = 'any time'): Advice | undefined {
  if (error instanceof Advice) return error
  const [moment, code, sentences] = KNOWN[codeOf(error)] ?? []
  if (code === undefined || sentences === undefined || (moment === 'opening' && now !== 'opening')) return undefined
  return new Advice(code, sentences, error)
}

/** For opening and migrating. */
export const withAdvice = <Result>(opening: Promise<Result>): Promise<Result> =>
  opening.catch((error: unknown) => {
    throw adviceFor(error, 'opening') ?? error
  })

/** Two segments of the write-ahead log: with less than that the embedded database can neither write nor start. */
const NEEDED_BYTES = 32 * 1024 * 1024

/** For errors that do not say so themselves: whether the disk of a directory has no room left. */
export async function diskFullAt(directory: string | undefined): Promise<Advice | undefined> {
  if (directory === undefined) return undefined
  const disk = await statfs(directory).catch(() => statfs(dirname(directory)).catch(() => undefined))
  return disk && disk.bavail * disk.bsize < NEEDED_BYTES ? adviceFor({ code: 'ENOSPC' }) : undefined
}

/** node-postgres tries every address of a host and throws all failures together. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string' && error.code in KNOWN) return error.code
  return 'cause' in error ? codeOf(error.cause) : ''
}

export const tooOld = (version: string) =>
  new Advice('database-too-old', {
    en: `This is PostgreSQL ${version}; Luoshi needs 15 or newer. Upgrade it, or use another cluster.`,
    zh: `当前 PostgreSQL 版本为 ${version},落实需要 15 或更新的版本。请升级或换用其他实例。`,
  })

export const notUnicode = (encoding: string) =>
  new Advice('database-encoding', {
    en: `The database has the encoding ${encoding}; Chinese text needs UTF8. Create another: create database luoshi encoding 'UTF8' template template0;`,
    zh: `该数据库的编码是 ${encoding},中文需要 UTF8。请另建数据库:create database luoshi encoding 'UTF8' template template0;`,
  })

export const otherMajor = (directory: string, found: string, expected: string) =>
  new Advice('directory-other-version', {
    en: `The data in ${directory} was made by the embedded PostgreSQL ${found}; this Luoshi contains ${expected} and cannot read it. With the Luoshi that made it, run "dump"; then start this one on an empty directory and run "load".`,
    zh: `${directory} 中的数据由内置 PostgreSQL ${found} 生成,本版本内置的是 ${expected},无法读取。请用原来的版本执行 dump 导出,再用本版本在空目录上执行 load 导入。`,
  })

export const directoryLocked = (directory: string, cause: unknown) =>
  new Advice(
    'directory-locked',
    {
      en: `Another Luoshi is using this directory: ${directory}. Stop it first, or set LUOSHI_DATA to another directory. To run several processes on the same data, use PostgreSQL (DATABASE_URL).`,
      zh: `另一个落实进程正在使用此目录:${directory}。请先停止它,或把 LUOSHI_DATA 设为别的目录。多个进程共用一份数据时,请改用 PostgreSQL(DATABASE_URL)。`,
    },
    cause,
  )
