/**
 * `npm run dev`: the server on the embedded database, started anew when a source changes, and the pages with hot reload.
 * Data stay in `.luoshi/dev`; delete the folder for a fresh start. PORT and LUOSHI_DATA are honoured.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const port = process.env['PORT'] ?? '5180'
const children: ChildProcess[] = []

function start(args: readonly string[], env: Record<string, string>, cwd = root): void {
  const child = spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
  child.on('exit', (code) => stop(code ?? 1))
  children.push(child)
}

let stopping = false
function stop(code: number): void {
  if (stopping) return
  stopping = true
  process.exitCode = code
  for (const child of children) child.kill()
}
process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))

const watched = ['apps/server/src', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`)]
start(
  ['--watch', '--watch-preserve-output', ...watched.map((path) => `--watch-path=${path}`), 'apps/server/src/main.ts'],
  {
    PORT: port,
    LUOSHI_DATA: process.env['LUOSHI_DATA'] ?? '.luoshi/dev',
  },
)
if (existsSync(join(root, 'apps/web/index.html')))
  start(
    [join(root, 'node_modules/vite/bin/vite.js')],
    { LUOSHI_SERVER: `http://127.0.0.1:${port}` },
    join(root, 'apps/web'),
  )
