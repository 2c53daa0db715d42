/**
 * All tests, the ones that need a database on both kinds of it:
 *
 *     npm test                        everything
 *     npm test -- packages/loop       only files whose path contains this; any flag of vitest may follow
 *
 * The last line is `N passed, N failed`, added up over the runs.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresForTests } from './embedded-postgres.ts'
import { startTemporaryPostgres } from './postgres.ts'
import { inWords, sumOf, TALLY_FILE, tallyOf, type Tally } from './test-tally.ts'

const root = join(import.meta.dirname, '..')
const asked = process.argv.slice(2)
/** Projects whose tests open a database. */
const ON_A_DATABASE = ['server', 'cli']

/** The vitest that runs now. */
let running: ChildProcess | undefined

interface Run {
  name: string
  tally: Tally
  seconds: number
}

async function vitest(name: string, flags: readonly string[], env: Record<string, string>): Promise<Run> {
  console.log(`\n== ${name}`)
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-tests-'))
  const file = join(folder, 'tally.json')
  const started = performance.now()
  const program = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=dot', `--reporter=${join(root, 'tools/tally-reporter.ts')}`]
  const child = spawn(process.execPath, [program, 'run', ...reporters, ...flags, ...asked], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, [TALLY_FILE]: file },
  })
  running = child
  const exitCode = await new Promise<number>((settle, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => settle(code ?? 1))
  })
  const reported = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  rmSync(folder, { recursive: true })
  return { name, tally: tallyOf(reported, exitCode), seconds: (performance.now() - started) / 1000 }
}

/** The projects that open a database, less those the person left out with `--project`. */
function projectsForPostgres(): string[] {
  const chosen = asked.flatMap((flag, at) =>
    flag === '--project' ? [asked[at + 1] ?? ''] : flag.startsWith('--project=') ? [flag.slice(10)] : [],
  )
  return chosen.length === 0 ? ON_A_DATABASE.map((name) => `--project=${name}`) : []
}

async function onPostgres(): Promise<Run | undefined> {
  const projects = projectsForPostgres()
  if (projects.length === 0) return undefined
  const binaries = postgresForTests(root)
  if (!binaries) {
    console.log(
      '\nNo PostgreSQL 15 or newer was found: the tests ran on PGlite only. Debian: apt-get install postgresql',
    )
    return undefined
  }
  try {
    process.env['LUOSHI_TEST_POSTGRES_BIN'] = binaries.folder
    const cluster = await startTemporaryPostgres()
    try {
      return await vitest(binaries.version, [...projects, '--passWithNoTests'], {
        LUOSHI_TEST_DATABASE_URL: cluster.url,
      })
    } finally {
      await cluster.stop()
    }
  } finally {
    binaries.release()
  }
}

// The tests are ended first; then the cluster is taken down.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => running?.kill(signal))

const embedded = await vitest('PGlite', [], {})
const native = await onPostgres()
const runs = native ? [embedded, native] : [embedded]
console.log('')
for (const { name, tally, seconds } of runs)
  console.log(`${name.padEnd(18)} ${inWords(tally)}  (${seconds.toFixed(1)} s)`)
const total = sumOf(runs.map(({ tally }) => tally))
console.log(inWords(total))
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
