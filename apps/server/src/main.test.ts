import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-start-'))
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the server as an operator does; `until` ends the waiting, else its own end does. */
function start(env: Record<string, string>, until?: RegExp) {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH, LUOSHI_DATA: join(folder, 'data'), PORT: '0', LUOSHI_DEMO: 'off', LUOSHI_LOG_LEVEL: 'warn', ...env },
  })
  running.add(child)
  let text = ''
  const said = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString()
      if (until?.test(text)) resolve(text)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', () => resolve(text))
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  return { child, said, ended }
}

test('starts on an empty directory, says where it is and who may sign in, and stops when told to', async () => {
  const server = start({}, /http:\/\/\S+/)
  const said = await server.said
  const address = /http:\/\/\S+/.exec(said)?.[0] ?? ''
  expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ ok: true, database: 'pglite' })
  const password = /shown this once: (\S+)/.exec(said)?.[1] ?? ''
  const signedIn = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'system-admin', password }),
  })
  expect(signedIn.status).toBe(200)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
}, 60_000)

test('says in plain sentences that the port is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve)
  })
  const { port } = other.address() as AddressInfo // it listens on a port, not on a socket file
  const { said, ended } = start({ PORT: String(port) })
  expect(await ended).toBe(1)
  expect(await said).toContain(`Another program is listening on 127.0.0.1:${port}.`)
  expect(await said).not.toContain('    at ')
  other.close()
}, 60_000)

test('says in plain sentences what is wrong with a setting', async () => {
  const { said, ended } = start({
    LUOSHI_TIME_ZONE: 'Asia/Qinghe',
    LUOSHI_SECRET: 'short',
    LUOSHI_OIDC_DISCOVERY_URL: 'https://id.example',
  })
  expect(await ended).toBe(1)
  const text = await said
  expect(text).toContain('There is no time zone "Asia/Qinghe"')
  expect(text).toContain('LUOSHI_SECRET must have 32 characters or more.')
  expect(text).toContain('LUOSHI_OIDC_CLIENT_ID is needed with LUOSHI_OIDC_DISCOVERY_URL.')
  expect(text).toContain('LUOSHI_PUBLIC_URL is needed')
})
