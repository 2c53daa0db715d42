import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const tools = import.meta.dirname
const require = createRequire(import.meta.url)
const {
  missingPackages,
  markInstalled,
}: { missingPackages(root: string): string[]; markInstalled(root: string): void } = require('./installed.cjs')

const runScript = (script: string) => spawnSync(process.execPath, ['-e', script], { cwd: tools, encoding: 'utf8' })

test('the first-start scripts are written in JavaScript that a Node of ten years ago can parse', () => {
  const scripts = readdirSync(tools).filter((name) => name.endsWith('.cjs'))
  expect(scripts).toContain('bootstrap.cjs')
  const newer = scripts.filter((name) =>
    /^\s*(const|let|class|import|export|async)\b|=>|`|\?\?|\?\./m.test(
      readFileSync(join(tools, name), 'utf8').replace(/\/\/.*$|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'/gm, ''),
    ),
  )
  expect(newer).toEqual([])
})

test('a Node that is too old is answered with one sentence in Chinese and one in English, not with a stack', () => {
  const { status, stderr } = runScript(
    `Object.defineProperty(process, 'version', { value: 'v16.20.2' }); require('./bootstrap.cjs')`,
  )
  expect(status).toBe(1)
  expect(stderr).toContain('v16.20.2，太旧了')
  expect(stderr).toContain('Install Node.js 24')
  expect(stderr).not.toContain('    at ')
})

describe('an installation that fails', () => {
  const failingWith = (text: string) =>
    runScript(
      `require('./quiet-run.cjs').quietly([process.execPath, '-e', 'console.error(${JSON.stringify(text)}); process.exit(3)'],
        { cwd: '.', log: 'luoshi-bootstrap-test.log' }, ['正在安装', 'Installing'], () => console.log('installed'))`,
    )

  test.each([
    ['npm error code ENOSPC', '磁盘满了', 'The disk is full'],
    ['npm error code ENOTFOUND', '连不上 npm 软件源', 'registry cannot be reached'],
    ['npm error code E404', '缺少需要的软件包', 'lacks a package'],
    ['npm error code EACCES', '没有权限写入', 'cannot be written to'],
  ])('says in plain words what to do about %s', (log, chinese, english) => {
    const { status, stdout, stderr } = failingWith(log)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain(chinese)
    expect(stderr).toContain(english)
  })

  test('shows the end of the output when the reason is not known', () => {
    expect(failingWith('something nobody foresaw').stderr).toContain('something nobody foresaw')
  })
})

describe('deciding whether to install', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'luoshi-bootstrap-'))
    mkdirSync(join(root, 'node_modules'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const lock = (packages: object) => writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }))
  const installed = (packages: object) =>
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))
  const pinned = { '': {}, 'node_modules/a': { version: '1.0.0' } }

  test('an interrupted installation, which has no list of its own, counts as none', () => {
    lock(pinned)
    expect(missingPackages(root)).toContain('node_modules/a')
  })

  test('nothing is installed again while every version is there', () => {
    lock({ ...pinned, 'node_modules/b': { version: '2.0.0', optional: true, os: ['another-system'] } })
    installed({ 'node_modules/a': { version: '1.0.0' } })
    expect(missingPackages(root)).toEqual([])
  })

  test('another version in the lock file asks for a new installation', () => {
    lock({ ...pinned, 'node_modules/a': { version: '1.0.1' } })
    installed({ 'node_modules/a': { version: '1.0.0' } })
    expect(missingPackages(root)).toEqual(['node_modules/a'])
  })

  test('an optional package for this machine is tried once, not at every start', () => {
    lock({ ...pinned, 'node_modules/c': { version: '1.0.0', optional: true, os: [process.platform] } })
    installed({ 'node_modules/a': { version: '1.0.0' } })
    expect(missingPackages(root)).toEqual(['node_modules/c'])
    markInstalled(root)
    expect(missingPackages(root)).toEqual([])
  })
})
