import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A throw-away PostgreSQL cluster for tests.
 *
 *     node tools/postgres.ts run -- vitest run --project server
 *
 * sets LUOSHI_TEST_DATABASE_URL for the command and removes the cluster when the command ends.
 */
export interface TemporaryPostgres {
  /** Of a superuser, without a password, on the loopback interface. */
  url: string
  stop(): Promise<void>
}

/** Where initdb and postgres are: LUOSHI_TEST_POSTGRES_BIN, else PATH, else Debian's folders, newest first. */
export function findPostgresBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const candidates = [
    process.env['LUOSHI_TEST_POSTGRES_BIN'] ?? '',
    ...(process.env['PATH'] ?? '').split(':'),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return candidates.find(
    (folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
}

/** @param durable  keeps PostgreSQL's own settings, which wait for the disk: slower, and what a bureau runs */
export async function startTemporaryPostgres({ durable = false } = {}): Promise<TemporaryPostgres> {
  const bin = findPostgresBinaries()
  if (!bin)
    throw new Error(
      'No PostgreSQL found. Install it (Debian: postgresql) or set LUOSHI_TEST_POSTGRES_BIN to its bin folder.',
    )

  const folder = mkdtempSync(join(tmpdir(), 'luoshi-postgres-'))
  const user = userThatMayRunPostgres()
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const as = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...as,
    stdio: 'pipe',
  })

  const port = await freePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`]
  settings.push('max_connections=200')
  // Durability is of no use to a cluster that is thrown away, and costs most of the time of truncating tables.
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...as,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await readyToAccept(server.stderr)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT') // "fast" shutdown: ends the sessions that are still open
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root; then it runs as `postgres`, or as `nobody` where that user does not exist. */
function userThatMayRunPostgres(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string, name: string) =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) }
    } catch {
      continue
    }
  }
  throw new Error('PostgreSQL cannot run as root, and there is neither a user postgres nor a user nobody.')
}

function readyToAccept(errors: NodeJS.ReadableStream): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    errors.setEncoding('utf8')
    errors.on('data', (text: string) => {
      if (said.length < 10_000) said += text
      if (said.includes('ready to accept connections')) resolve()
    })
    errors.on('end', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port')),
      )
    })
  })
}

async function run([command = '', ...args]: string[]): Promise<number> {
  const postgres = await startTemporaryPostgres()
  try {
    const env = { ...process.env, LUOSHI_TEST_DATABASE_URL: postgres.url }
    const child = spawn(command, args, { stdio: 'inherit', env })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => resolve(code ?? 1))
    })
  } finally {
    await postgres.stop()
  }
}

if (import.meta.main) {
  const [task, dashes, ...command] = process.argv.slice(2)
  if (task !== 'run' || dashes !== '--' || command.length === 0) {
    console.error('Usage: node tools/postgres.ts run -- COMMAND…')
    process.exitCode = 2
  } else process.exitCode = await run(command)
}
