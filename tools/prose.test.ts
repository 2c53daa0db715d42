import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { demoPeople } from '../apps/server/demo/county.ts'
import { SETTINGS_IN, withSettings } from './settings-table.ts'

const root = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(root, file)))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const isBinary = (file: string) => /\.(docx|xlsx|pdf|png|jpg|ico|woff2?|bin|tar|gz)$/.test(file)
const markdown = files.filter((file) => file.endsWith('.md'))
const workspaces = files.filter((file) => /^(packages|apps)\/[^/]+\/package\.json$/.test(file)).map(dirname)

test('nothing speaks of the machine it was written on', () => {
  const machinePath = /(?<![\w.~])\/(?:work|root|home\/[a-z]+|Users\/[a-z]+)\//
  const speaking = files.filter((file) => !isBinary(file) && machinePath.test(read(file)))
  expect(speaking).toEqual([])
})

test('no work is left behind as a note in the code', () => {
  const leftBehind = /\b(TOD[O]|FIXM[E]|XX[X])\b/
  expect(files.filter((file) => /\.(ts|tsx|cjs|mjs|sql)$/.test(file) && leftBehind.test(read(file)))).toEqual([])
})

test('decision records are numbered without a gap', () => {
  const numbers = files.flatMap((file) => /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1] ?? []).map(Number)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
})

test('every package says in a README of at most 30 lines what it is', () => {
  const silent = workspaces.filter((folder) => !existsSync(join(root, folder, 'README.md')))
  expect(silent, 'These have no README.md').toEqual([])
  const long = workspaces.filter((folder) => read(`${folder}/README.md`).trimEnd().split('\n').length > 30)
  expect(long, 'These READMEs are longer than 30 lines').toEqual([])
})

test('the map in each README names every workspace, and only folders that exist', () => {
  for (const readme of ['README.md', 'README.zh-CN.md']) {
    const named = [...read(readme).matchAll(/`((?:packages|apps|tools|docs)\/[\w/-]*)`/g)].map(([, path = '']) => path)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
    const mapped = named.map((path) => path.replace(/\/$/, ''))
    expect(
      workspaces.filter((folder) => !mapped.includes(folder)),
      `${readme} does not map these`,
    ).toEqual([])
  }
})

test('every relative link of the documentation leads somewhere', () => {
  const dead = markdown.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(file), target)))
      .map((target) => `${file} → ${target}`),
  )
  expect(dead).toEqual([])
})

test('every test file holds a test', () => {
  const tests = files.filter((file) => /\.(test|e2e)\.tsx?$/.test(file))
  expect(tests.filter((file) => !/\b(test|it)(\.each\S*|\.for\S*)?\(/.test(read(file)))).toEqual([])
})

test.each(SETTINGS_IN)('the settings listed in $file are the ones the server reads', (table) => {
  expect(read(table.file), 'Run `npm run snapshots` and review the diff').toBe(withSettings(read(table.file), table))
})

test('every command of the command line is described in both READMEs', () => {
  const commands = readdirSync(join(root, 'apps/cli/src/commands')).filter((file) => !file.includes('.test.'))
  for (const readme of ['README.md', 'README.zh-CN.md']) {
    const text = read(readme)
    expect(commands.map((file) => file.replace('.ts', '')).filter((name) => !text.includes(`luoshi ${name}`))).toEqual(
      [],
    )
  }
})

test('the accounts that the guide names exist in the demo county', () => {
  const named = [...read('docs/guides/demo-accounts.md').matchAll(/^\| `([a-z0-9]+)` \| (\S+)/gm)].map(
    ([, userName, name]) => ({ userName, name }),
  )
  expect(named.length).toBeGreaterThan(8)
  const known = demoPeople.map(({ userName, name }) => ({ userName, name }))
  expect(known).toEqual(expect.arrayContaining(named))
})
