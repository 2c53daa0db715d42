import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { EXIT, Stop } from '../exit-codes.ts'
import type { Say } from '../language.ts'
import { REPOSITORY } from '../repository.ts'

export interface DemoServer {
  url: string
  stop(): Promise<void>
}

/** Filling in the county takes ten seconds where nothing else runs. */
const START_LIMIT_MS = 300_000

/** A server of our own on a free port, with the invented county: on a temporary directory, the directory given, or the PostgreSQL given. */
export async function startServer(
  { data, databaseUrl }: { data?: string | undefined; databaseUrl?: string | undefined },
  say: Say,
): Promise<DemoServer> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'luoshi-demo-')))
  const url = `http://127.0.0.1:${await freePort()}`
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutSettings(process.env),
      HOST: '127.0.0.1',
      PORT: new URL(url).port,
      LUOSHI_DATA: resolve(folder),
      LUOSHI_DEMO: 'on',
      LUOSHI_LOG_LEVEL: 'warn',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  let ended = false
  const end = new Promise<void>((settle) =>
    child.once('close', () => {
      ended = true
      settle()
    }),
  )

  const stop = async () => {
    child.kill('SIGTERM')
    await end
    if (data === undefined) await rm(folder, { recursive: true, force: true })
  }
  const deadline = Date.now() + START_LIMIT_MS
  while (!(await answers(url))) {
    if (ended || Date.now() > deadline) {
      await stop()
      throw new Stop(
        EXIT.unreachable,
        `${say('服务没有启动起来：', 'The server did not start:')}\n${said.trim().slice(-2000)}`,
      )
    }
    await pause(100)
  }
  return { url, stop }
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/api/health`).then(
    (response) => response.ok,
    () => false,
  )

/** The demo must not run on what the person's own server runs on. */
const withoutSettings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'DATABASE_URL' && !name.startsWith('LUOSHI_')))

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? settle(address.port) : fail(new Error('no free port')),
      )
    })
  })
}
