import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What each stream of the log holds: a name, or another package's type. Add a line with every new kind of stream. */
const STREAMS: readonly string[] = ['ItemEvent', 'SourceTakenIn', 'PersonEvent', 'UnitEvent', 'CalendarYear']

const root = join(import.meta.dirname, '../../..')
const FOLDERS = ['packages/loop/src', 'packages/calendar/src', 'apps/server/src/features']

interface Declaration {
  file: string
  name: string
  text: string
}

/**
 * The types of every recorded fact and all they are made of, as declared in the code, without comments. Kept as a snapshot, because facts
 * that were written stay as they are for ever: a difference means that old ones must still be readable.
 */
export function eventShapes(): string {
  const declared = FOLDERS.flatMap(declarationsIn)
  const taken: Declaration[] = []
  const take = (name: string, from: string | undefined) => {
    const one = declared.find((it) => it.name === name && it.file === from) ?? declared.find((it) => it.name === name)
    if (!one || taken.includes(one)) return
    taken.push(one)
    for (const [word] of one.text.matchAll(/\b[A-Za-z]\w*\b/g)) take(word, one.file)
  }
  for (const stream of STREAMS) {
    if (!declared.some(({ name }) => name === stream))
      throw new Error(`No type ${stream} is declared under ${FOLDERS.join(', ')}`)
    take(stream, undefined)
  }
  return `${taken.map(({ file, text }) => `// ${file}\n${text}`).join('\n\n')}\n`
}

function declarationsIn(folder: string): Declaration[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .toSorted()
    .flatMap((name) => {
      const file = `${folder}/${name}`
      return topLevelOf(readFileSync(join(root, file), 'utf8')).flatMap((text) => {
        const found = /^export (?:type|interface) (\w+)|^(?:export )?const (\w+) = \[[\s\S]*\] as const$/.exec(text)
        const declaredName = found?.[1] ?? found?.[2]
        return declaredName === undefined ? [] : [{ file, name: declaredName, text }]
      })
    })
}

/** The top-level statements of a formatted file, without comments. */
const topLevelOf = (source: string): string[] =>
  source
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    .split(/^(?=export |import |const |function |async function |class |type |interface )/m)
    .map((statement) =>
      statement
        .replace(/[ \t]+$/gm, '')
        .replace(/\n\s*\n/g, '\n')
        .trim(),
    )
