import { statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { EXIT, Stop } from '../exit-codes.ts'
import type { Say } from '../language.ts'

export const extractFormats = ['table', 'json', 'xlsx', 'docx'] as const
export type ExtractFormat = (typeof extractFormats)[number]

const SUFFIX: Record<ExtractFormat, string> = { table: '.txt', json: '.json', xlsx: '.xlsx', docx: '.docx' }

/** Standard input's name where a name is needed. */
const nameOf = (file: string) => (file === '-' ? 'stdin' : basename(file, extname(file)))

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** One place for each file, `undefined` for standard output. `--out` is a folder with several files or without a suffix of its own. */
export function destinationsOf(
  files: readonly string[],
  format: ExtractFormat,
  out: string | undefined,
  say: Say,
): (string | undefined)[] {
  if (out === undefined) {
    if (files.length > 1 && format !== 'table')
      throw new Stop(EXIT.usage, say('多个文件请用 --out 指定一个目录', 'several files need --out with a folder'))
    return files.map(() => undefined)
  }
  const intoFolder = files.length > 1 || isFolder(out) || out.endsWith('/') || extname(out) === ''
  if (!intoFolder) return [out]
  const destinations = files.map((file) => join(out, nameOf(file) + SUFFIX[format]))
  const twice = destinations.find((one, at) => destinations.indexOf(one) !== at)
  if (twice !== undefined)
    throw new Stop(
      EXIT.usage,
      say(
        `有两个文件都会写成 ${twice}，请分开处理`,
        `two of the files would both be written to ${twice}: handle them apart`,
      ),
    )
  return destinations
}
