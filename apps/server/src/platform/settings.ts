import { resolve } from 'node:path'
import { Advice } from './advice.ts'
import { LOG_LEVELS } from './log.ts'
import type { LogLevel } from './log.ts'
import { WEB_SETTINGS, webSettingsFrom } from './web-settings.ts'
import type { WebSettings } from './web-settings.ts'

export interface Settings extends WebSettings {
  port: number
  host: string
  /** Absolute path. */
  dataDirectory: string
  /** PostgreSQL; undefined means the embedded database in the data directory. */
  databaseUrl: string | undefined
  /** Undefined keeps files in the data directory. */
  s3: S3Settings | undefined
  logLevel: LogLevel
  /** Whether an empty database is filled with the demo county. */
  demo: boolean
}

export interface S3Settings {
  /** `https://host:port`, without the bucket: it is addressed in the path. */
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  /** Begins every key, without slashes at its ends; empty for none. */
  prefix: string
}

export interface SettingDescription {
  name: string
  standard: string
  en: string
  zh: string
}

/** The whole list: the documentation is made from it, and a name beginning with LUOSHI_ that is not here is refused as a misspelling. */
export const SETTINGS: readonly SettingDescription[] = [
  {
    name: 'PORT',
    standard: '5180',
    en: 'TCP port of the web server, 0 to 65535.',
    zh: '网页服务的 TCP 端口,0 至 65535。',
  },
  {
    name: 'HOST',
    standard: '127.0.0.1',
    en: 'Address to listen on; 0.0.0.0 for all.',
    zh: '监听地址;0.0.0.0 表示所有网卡。',
  },
  { name: 'LUOSHI_DATA', standard: '.luoshi', en: 'Data directory.', zh: '数据目录。' },
  {
    name: 'DATABASE_URL',
    standard: '',
    en: 'postgres://user:password@host:port/database. Empty: the embedded database in the data directory.',
    zh: 'postgres://用户:密码@主机:端口/数据库。留空则使用数据目录中的内置数据库。',
  },
  {
    name: 'LUOSHI_S3_ENDPOINT',
    standard: '',
    en: 'http(s) address of an S3-compatible store for files. Empty: files in the data directory.',
    zh: '存放文件的 S3 兼容存储地址(http 或 https)。留空则文件存于数据目录。',
  },
  { name: 'LUOSHI_S3_REGION', standard: 'us-east-1', en: 'Region used in signatures.', zh: '签名所用的区域。' },
  { name: 'LUOSHI_S3_BUCKET', standard: '', en: 'Bucket; must exist.', zh: '存储桶,须已建好。' },
  { name: 'LUOSHI_S3_PREFIX', standard: '', en: 'Beginning of every key in the bucket.', zh: '桶内所有键的前缀。' },
  { name: 'LUOSHI_S3_ACCESS_KEY_ID', standard: '', en: 'Access key.', zh: '访问密钥标识。' },
  { name: 'LUOSHI_S3_SECRET_ACCESS_KEY', standard: '', en: 'Secret key.', zh: '访问密钥。' },
  {
    name: 'LUOSHI_LOG_LEVEL',
    standard: 'info',
    en: `One of ${LOG_LEVELS.join(', ')}.`,
    zh: `日志级别:${LOG_LEVELS.join('、')}。`,
  },
  {
    name: 'LUOSHI_DEMO',
    standard: '',
    en: 'on or off: whether an empty database is filled with the demo county. Standard: on for the embedded database, off for PostgreSQL.',
    zh: 'on 或 off:空数据库是否装入演示县。默认内置数据库为 on,PostgreSQL 为 off。',
  },
  ...WEB_SETTINGS,
]

/** Reads the environment; throws one Advice that names every problem at once. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>, workingDirectory: string): Settings {
  const problems: { en: string; zh: string }[] = []
  const problem = (en: string, zh: string) => problems.push({ en, zh })
  const read = (name: string) =>
    env[name]?.trim() || (SETTINGS.find((setting) => setting.name === name)?.standard ?? '')

  for (const name of Object.keys(env))
    if (
      name.startsWith('LUOSHI_') &&
      !name.startsWith('LUOSHI_TEST_') &&
      !SETTINGS.some((setting) => setting.name === name)
    )
      problem(`There is no setting ${name}.`, `没有名为 ${name} 的设置。`)

  const port = Number(read('PORT'))
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    problem(
      `PORT must be a whole number from 0 to 65535, not "${read('PORT')}".`,
      `PORT 须为 0 至 65535 的整数,现为"${read('PORT')}"。`,
    )

  const logLevel = LOG_LEVELS.find((level) => level === read('LUOSHI_LOG_LEVEL'))
  if (!logLevel)
    problem(
      `LUOSHI_LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${read('LUOSHI_LOG_LEVEL')}".`,
      `LUOSHI_LOG_LEVEL 须为 ${LOG_LEVELS.join('、')} 之一,现为"${read('LUOSHI_LOG_LEVEL')}"。`,
    )

  const databaseUrl = read('DATABASE_URL') || undefined
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl))
    problem(
      'DATABASE_URL must begin with postgres:// or postgresql://.',
      'DATABASE_URL 须以 postgres:// 或 postgresql:// 开头。',
    )

  const demo = read('LUOSHI_DEMO') || (databaseUrl === undefined ? 'on' : 'off')
  if (demo !== 'on' && demo !== 'off')
    problem(`LUOSHI_DEMO must be on or off, not "${demo}".`, `LUOSHI_DEMO 须为 on 或 off,现为"${demo}"。`)

  const s3 = s3From(read, problem)
  const web = webSettingsFrom(read, problem)
  if (problems.length > 0 || !logLevel)
    throw new Advice('settings', {
      en: problems.map(({ en }) => en).join('\n'),
      zh: problems.map(({ zh }) => zh).join('\n'),
    })

  return {
    port,
    host: read('HOST'),
    dataDirectory: resolve(workingDirectory, read('LUOSHI_DATA')),
    databaseUrl,
    s3,
    logLevel,
    demo: demo === 'on',
    ...web,
  }
}

function s3From(read: (name: string) => string, problem: (en: string, zh: string) => void): S3Settings | undefined {
  const endpoint = read('LUOSHI_S3_ENDPOINT').replace(/\/+$/, '')
  const required = ['LUOSHI_S3_BUCKET', 'LUOSHI_S3_ACCESS_KEY_ID', 'LUOSHI_S3_SECRET_ACCESS_KEY']
  if (!endpoint) {
    const stray = required.filter((name) => read(name))
    if (stray.length > 0)
      problem(
        `${stray.join(', ')} set, but LUOSHI_S3_ENDPOINT is not.`,
        `已设 ${stray.join('、')},但未设 LUOSHI_S3_ENDPOINT。`,
      )
    return undefined
  }
  if (!/^https?:\/\/[^/]+$/.test(endpoint))
    problem(
      'LUOSHI_S3_ENDPOINT must be http(s)://host[:port] without a path.',
      'LUOSHI_S3_ENDPOINT 须为 http(s)://主机[:端口],不带路径。',
    )
  for (const name of required)
    if (!read(name))
      problem(`${name} is needed with LUOSHI_S3_ENDPOINT.`, `设了 LUOSHI_S3_ENDPOINT 就须同时设 ${name}。`)
  return {
    endpoint,
    region: read('LUOSHI_S3_REGION'),
    bucket: read('LUOSHI_S3_BUCKET'),
    accessKeyId: read('LUOSHI_S3_ACCESS_KEY_ID'),
    secretAccessKey: read('LUOSHI_S3_SECRET_ACCESS_KEY'),
    prefix: read('LUOSHI_S3_PREFIX').replace(/^\/+|\/+$/g, ''),
  }
}
