import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HttpConnection } from './http-client.ts'

export interface RunningServer {
  origin: URL
  /** Milliseconds of processor time used so far; null where /proc does not say. */
  cpu(): number | null
  stop(): Promise<void>
}

const MAIN = join(import.meta.dirname, '../../apps/server/src/main.ts')

/** The server as an operator starts it, in a process of its own. */
export async function startServer(
  databaseUrl: string,
  { nodeOptions, timeZone }: { nodeOptions: string[]; timeZone: string },
): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'luoshi-bench-'))
  const child = spawn(process.execPath, [...nodeOptions, MAIN], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: '0',
      LUOSHI_DATA: data,
      LUOSHI_LOG_LEVEL: 'warn',
      LUOSHI_TIME_ZONE: timeZone,
      LUOSHI_REQUESTS_PER_MINUTE: '100000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  const origin = await new Promise<URL>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text: string) => {
      said += text
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (address) resolve(new URL(address))
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened:\n${said}`)))
  })
  return { origin, cpu: () => cpuOf(child.pid), stop }
}

/** @source proc(5): fields 14 and 15 of stat, in ticks of a hundredth of a second */
function cpuOf(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return (user + system) * 10
  } catch {
    return null
  }
}

/** Cookies of somebody who has just signed in, as a browser would send them. */
export async function signIn(origin: URL, bureau: string, username: string, password: string): Promise<string> {
  const answer = await fetch(new URL('/api/auth/sign-in/username', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-luoshi-bureau': bureau },
    body: JSON.stringify({ username, password }),
  })
  if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

export const connectionsTo = (origin: URL, cookie: string, count: number): HttpConnection[] =>
  Array.from({ length: count }, () => new HttpConnection(origin, { cookie }))
