import { parseArgs } from 'node:util'
import type { Advice } from '../platform/advice.ts'
import { adviceFor } from '../platform/db/advice.ts'
import { openDatabase } from '../platform/db/open.ts'
import { openFileStore } from '../platform/files/file-store.ts'
import { createLog } from '../platform/log.ts'
import { settingsFrom } from '../platform/settings.ts'
import type { Command, CommandArguments } from './command.ts'
import { dump } from './dump.ts'
import { load } from './load.ts'
import { migrate } from './migrate.ts'
import { rebuild } from './rebuild.ts'
import { seedDemo } from './seed-demo.ts'
import { verify } from './verify.ts'

/** What the operator does beside the running server: `node apps/server/src/operator/main.ts <command> …` */
const COMMANDS: readonly Command[] = [migrate, dump, load, rebuild, verify, seedDemo]

async function main(argv: readonly string[]): Promise<number> {
  const given = argumentsFrom(argv)
  const command = COMMANDS.find(({ name }) => name === given?.name)
  if (!given || !command || given.words.length !== command.words) {
    for (const { usage, zh, en } of COMMANDS) console.error(`${usage}\n    ${zh}\n    ${en}`)
    return 2
  }
  const settings = settingsFrom(process.env, process.cwd())
  const database = await openDatabase(settings, createLog('warn'))
  try {
    const files = openFileStore(settings)
    return await command.run({ database, files, now: () => new Date(), say: (line) => console.log(line) }, given)
  } finally {
    await database.close()
  }
}

function argumentsFrom(argv: readonly string[]): (CommandArguments & { name: string | undefined }) | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { bureau: { type: 'string' }, published: { type: 'string', multiple: true } },
    })
    const [name, ...words] = positionals
    return { name, words, bureau: values.bureau, published: values.published ?? [] }
  } catch {
    return undefined
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const advice = adviceFor(error)
  console.error(advice ? advice.message : error)
  process.exitCode = exitCodeFor(advice)
}

/** The codes of `luoshi help exit-codes`: 1 refused, 3 the database cannot be reached, 4 a fault of ours. */
function exitCodeFor(advice: Advice | undefined): number {
  if (!advice) return 4
  return advice.code === 'database-unreachable' ? 3 : 1
}
