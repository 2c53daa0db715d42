import type { IdentityProvider } from './auth/sign-in.ts'
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
export declare const WEB_SETTINGS: readonly SettingDescription[]
type Problem = (en: string, zh: string) => void
export declare function webSettingsFrom(read: (name: string) => string, problem: Problem): WebSettings
export {}
