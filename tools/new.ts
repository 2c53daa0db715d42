/** `npm run new -- feature|migration|decision|template <name>`: the files, the test and the glossary's line, then what to do next. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { scaffold, scaffolds, type Made } from './scaffold.ts'

const root = join(import.meta.dirname, '..')
const list = (folder: string) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

const [asked = '', name = ''] = process.argv.slice(2)
const what = scaffolds.find((one) => one === asked)
if (!what || !name) fail(`Usage: npm run new -- ${scaffolds.join('|')} <name>`)

let made: Made
try {
  made = scaffold(what, name, {
    migrations: list('apps/server/src/platform/db/migrations'),
    decisions: list('docs/decisions'),
  })
} catch (error) {
  if (error instanceof RangeError) fail(error.message)
  throw error
}

const taken = Object.keys(made.files).filter((path) => existsSync(join(root, path)))
if (taken.length > 0) fail(`There already is ${taken.join(', ')}`)
for (const [path, text] of Object.entries(made.files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`made ${path}`)
}
if (made.glossary) {
  const glossary = join(root, 'GLOSSARY.md')
  writeFileSync(glossary, `${readFileSync(glossary, 'utf8').trimEnd()}\n${made.glossary}\n`)
  console.log('added a row to GLOSSARY.md')
}
console.log(`\nNext:\n${made.next.map((step, at) => `  ${at + 1}. ${step}`).join('\n')}`)
