import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'vitest'

export const root = join(import.meta.dirname, '../../..')
export const binary = join(root, 'apps/cli/bin/luoshi.mjs')

export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

interface Circumstances {
  cwd?: string
  env?: Record<string, string>
  input?: string
}

/** Runs the command line as its users do: a process, in Chinese, with nothing of this machine's settings. */
export function luoshi(args: readonly string[], { cwd = root, env = {}, input = '' }: Circumstances = {}): Ended {
  const { PATH = '', HOME = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    cwd,
    input,
    env: { PATH, HOME, ...env },
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  })
  return { status, stdout, stderr }
}

/** A test with an empty folder of its own, and the settings of a database that nobody else uses: embedded, or on the test cluster. */
export const test = base.extend<{ folder: string; database: Record<string, string> }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads what a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'luoshi-cli-'))
    await use(folder)
    rmSync(folder, { recursive: true })
  },
  database: async ({ folder }, use) => {
    const cluster = process.env['LUOSHI_TEST_DATABASE_URL']
    await use({ LUOSHI_DATA: join(folder, 'data'), ...(cluster ? { DATABASE_URL: emptyDatabase(cluster) } : {}) })
  },
})

export const emptyDatabase = (cluster: string): string =>
  execFileSync(process.execPath, [join(root, 'tools/create-database.ts'), cluster], { encoding: 'utf8' }).trim()
