import type { LogLevel } from './log.ts'
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
export declare const SETTINGS: readonly SettingDescription[]
/** Reads the environment; throws one Advice that names every problem at once. */
export declare function settingsFrom(
  env: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
): Settings
