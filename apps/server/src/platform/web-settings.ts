import type { IdentityProvider } from './auth/sign-in.ts'
import { officeDays } from './office-day.ts'
import type { SettingDescription } from './settings.ts'

export interface WebSettings {
  timeZone: string
  /** Where browsers reach this server, without a slash at the end; needed for an identity provider only. */
  publicUrl: string | undefined
  trustedProxies: string[]
  requestsPerMinute: number
  idleMinutes: number
  /** Undefined takes the one in the database. */
  secret: string | undefined
  identityProvider: IdentityProvider | undefined
}

/** How the web server is reached and how people sign in. */
export const WEB_SETTINGS: readonly SettingDescription[] = [
  {
    name: 'LUOSHI_TIME_ZONE',
    standard: 'Asia/Shanghai',
    en: 'Time zone of the office: when a day begins and ends.',
    zh: '单位所在时区,决定一天从何时起算。',
  },
  {
    name: 'LUOSHI_PUBLIC_URL',
    standard: '',
    en: 'Address browsers use, such as https://luoshi.example.gov.cn; needed with LUOSHI_OIDC_DISCOVERY_URL.',
    zh: '浏览器访问的地址,如 https://luoshi.example.gov.cn;设置统一身份认证时必填。',
  },
  {
    name: 'LUOSHI_TRUSTED_PROXIES',
    standard: '',
    en: 'Addresses of reverse proxies in front, separated by commas; only their X-Forwarded headers are believed.',
    zh: '前置反向代理的地址,以逗号分隔;只采信来自这些地址的 X-Forwarded 头。',
  },
  {
    name: 'LUOSHI_REQUESTS_PER_MINUTE',
    standard: '3000',
    en: 'Requests a minute from one address; a whole school may share one.',
    zh: '每个地址每分钟的请求上限;一所学校可能共用一个地址。',
  },
  {
    name: 'LUOSHI_SESSION_IDLE_MINUTES',
    standard: '480',
    en: 'Minutes without any request after which a session ends.',
    zh: '无操作多少分钟后自动退出登录。',
  },
  {
    name: 'LUOSHI_SECRET',
    standard: '',
    en: 'Key that signs cookies, 32 characters or more, the same for every process. Empty: one kept in the database.',
    zh: '签名密钥,至少 32 个字符,各进程须一致。留空则使用数据库中自动生成的密钥。',
  },
  {
    name: 'LUOSHI_OIDC_DISCOVERY_URL',
    standard: '',
    en: "Discovery document of the county's OpenID Connect provider. Empty: username and password only.",
    zh: '统一身份认证(OpenID Connect)的发现文档地址。留空则只用用户名和密码登录。',
  },
  {
    name: 'LUOSHI_OIDC_CLIENT_ID',
    standard: '',
    en: 'Our id at that provider.',
    zh: '在统一身份认证登记的客户端标识。',
  },
  { name: 'LUOSHI_OIDC_CLIENT_SECRET', standard: '', en: 'Our secret there.', zh: '对应的客户端密钥。' },
  {
    name: 'LUOSHI_OIDC_USERNAME_CLAIM',
    standard: 'preferred_username',
    en: 'Claim that holds our username.',
    zh: '存放本系统用户名的声明字段。',
  },
]

type Problem = (en: string, zh: string) => void

export function webSettingsFrom(read: (name: string) => string, problem: Problem): WebSettings {
  const count = (name: string) => {
    const value = Number(read(name))
    if (!Number.isInteger(value) || value < 1)
      problem(`${name} must be a whole number from 1, not "${read(name)}".`, `${name} 须为正整数,现为"${read(name)}"。`)
    return value
  }
  const timeZone = read('LUOSHI_TIME_ZONE')
  if (!isTimeZone(timeZone))
    problem(`There is no time zone "${timeZone}" (LUOSHI_TIME_ZONE).`, `没有时区"${timeZone}"(LUOSHI_TIME_ZONE)。`)
  const secret = read('LUOSHI_SECRET') || undefined
  if (secret !== undefined && secret.length < 32)
    problem('LUOSHI_SECRET must have 32 characters or more.', 'LUOSHI_SECRET 至少须有 32 个字符。')
  const publicUrl = read('LUOSHI_PUBLIC_URL').replace(/\/+$/, '') || undefined
  if (publicUrl !== undefined && !/^https?:\/\/[^/]+$/.test(publicUrl))
    problem(
      'LUOSHI_PUBLIC_URL must be http(s)://host[:port] without a path.',
      'LUOSHI_PUBLIC_URL 须为 http(s)://主机[:端口],不带路径。',
    )
  return {
    timeZone,
    publicUrl,
    trustedProxies: read('LUOSHI_TRUSTED_PROXIES')
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
    requestsPerMinute: count('LUOSHI_REQUESTS_PER_MINUTE'),
    idleMinutes: count('LUOSHI_SESSION_IDLE_MINUTES'),
    secret,
    identityProvider: providerFrom(read, publicUrl, problem),
  }
}

function isTimeZone(name: string): boolean {
  try {
    officeDays(name)
    return true
  } catch {
    return false
  }
}

function providerFrom(read: (name: string) => string, publicUrl: string | undefined, problem: Problem) {
  const discoveryUrl = read('LUOSHI_OIDC_DISCOVERY_URL')
  if (!discoveryUrl) return undefined
  for (const name of ['LUOSHI_OIDC_CLIENT_ID', 'LUOSHI_OIDC_CLIENT_SECRET'])
    if (!read(name))
      problem(
        `${name} is needed with LUOSHI_OIDC_DISCOVERY_URL.`,
        `设了 LUOSHI_OIDC_DISCOVERY_URL 就须同时设 ${name}。`,
      )
  if (publicUrl === undefined)
    problem(
      'LUOSHI_PUBLIC_URL is needed with LUOSHI_OIDC_DISCOVERY_URL.',
      '设了 LUOSHI_OIDC_DISCOVERY_URL 就须同时设 LUOSHI_PUBLIC_URL。',
    )
  return {
    discoveryUrl,
    clientId: read('LUOSHI_OIDC_CLIENT_ID'),
    clientSecret: read('LUOSHI_OIDC_CLIENT_SECRET'),
    usernameClaim: read('LUOSHI_OIDC_USERNAME_CLAIM'),
  }
}
