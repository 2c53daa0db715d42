import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Who may import whom. A line here is an architectural decision: change it in a commit of its own. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'packages/calendar': [],
  'packages/reading': [],
  'packages/extract': ['packages/calendar'],
  'packages/loop': ['packages/calendar'],
  'packages/documents': ['packages/calendar'],
  'packages/contract': ['packages/calendar', 'packages/loop'],
  'apps/server': [
    'packages/calendar',
    'packages/reading',
    'packages/extract',
    'packages/loop',
    'packages/documents',
    'packages/contract',
  ],
  'apps/web': ['packages/calendar', 'packages/contract'],
  'apps/cli': ['packages/calendar', 'packages/reading', 'packages/extract', 'packages/documents', 'packages/contract'],
}

/** Runtime libraries a pure package may use, each by a decision record. Everything else outside the repo is refused. */
const LIBRARIES: Record<string, readonly string[]> = {
  'packages/contract': ['zod'],
  'packages/documents': ['docx', 'hucre'],
  'packages/reading': ['mammoth', 'unpdf', 'hucre', 'fflate'],
}

const root = join(import.meta.dirname, '..')
const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'packages/**/*.ts', 'apps/**/*.ts', 'apps/**/*.tsx'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(root, file)))
const home = (path: string) => path.split('/').slice(0, 2).join('/')
const feature = (path: string) => /\/features\/([^/]+)\//.exec(path)?.[1]
const isTest = (file: string) => /\.(test|e2e)\.tsx?$|\/(test|e2e)\//.test(file)

const imports = files.flatMap((file) =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(/^import '([^']+)'|\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map(([, a, b, c]) => {
    const target = a ?? b ?? c ?? ''
    return {
      file,
      target: target.startsWith('.') ? join(dirname(file), target) : target.replace('@luoshi/', 'packages/'),
    }
  }),
)
const outside = (target: string) => !target.startsWith('packages/') && !target.startsWith('apps/')
const libraryOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')

test('packages and apps import only what the table allows', () => {
  const broken = imports.filter(
    ({ file, target }) =>
      !outside(target) && home(target) !== home(file) && !MAY_IMPORT[home(file)]?.includes(home(target)),
  )
  expect(broken).toEqual([])
})

test('pure packages touch no database, network, file system or screen, and no library without a decision', () => {
  const broken = imports.filter(
    ({ file, target }) =>
      file.startsWith('packages/') &&
      !isTest(file) &&
      outside(target) &&
      !LIBRARIES[home(file)]?.includes(libraryOf(target)),
  )
  expect(broken).toEqual([])
})

test('every import is declared in its own workspace', () => {
  const declared = (workspace: string): string[] => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(join(root, workspace, 'package.json'), 'utf8'),
    )
    return [...Object.keys(dependencies), ...Object.keys(devDependencies)].map((name) =>
      name.replace('@luoshi/', 'packages/'),
    )
  }
  const forTests = ['vitest', 'fast-check']
  const broken = imports.filter(({ file, target }) => {
    if (target.startsWith('node:') || home(target) === home(file)) return false
    const name = outside(target) ? libraryOf(target) : home(target)
    return !declared(home(file)).includes(name) && !(isTest(file) && forTests.includes(name))
  })
  expect(broken).toEqual([])
})

test('a feature reaches into another feature only through its public.ts', () => {
  const broken = imports.filter(
    ({ file, target }) =>
      feature(file) &&
      feature(target) &&
      feature(file) !== feature(target) &&
      !/\/public\.tsx?$/.test(target) &&
      !isTest(file),
  )
  expect(broken).toEqual([])
})

test('platform and design system know no feature', () => {
  const broken = imports.filter(
    ({ file, target }) => /\/(platform|ui)\//.test(file) && feature(target) && !isTest(file),
  )
  expect(broken).toEqual([])
})

test('the web app has only features that the server has', () => {
  const featuresOf = (app: string) =>
    new Set(files.filter((file) => file.startsWith(app)).flatMap((file) => feature(file) ?? []))
  const server = featuresOf('apps/server/')
  expect([...featuresOf('apps/web/')].filter((name) => !server.has(name))).toEqual([])
})

test('no drawer without a name: util, helper, common, shared, manager, service', () => {
  expect(
    files.filter((file) =>
      /(^|[/.-])(utils?|helpers?|common|shared|managers?|services?|misc|lib)([/.-]|$)/i.test(file),
    ),
  ).toEqual([])
})
