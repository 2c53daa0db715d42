import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-main-'))
afterAll(() => rmSync(folder, { recursive: true }))

const operator = (args: string[], env: Record<string, string> = {}) => {
  const { PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { PATH, LUOSHI_DATA: folder, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('a command that does not exist, or lacks its file, is answered with those that do', () => {
  for (const args of [['restore'], ['dump'], ['migrate', '--force']]) {
    const { status, stderr } = operator(args)
    expect([status, stderr.includes('dump FILE')]).toEqual([2, true])
  }
}, 90_000)

test('a wrong setting is answered with a sentence in both languages, not with a stack', () => {
  const { status, stderr } = operator(['migrate'], { PORT: 'http', LUOSHI_DTAA: 'x' })
  expect([status, stderr.includes('    at ')]).toEqual([1, false])
  expect(stderr).toContain('There is no setting LUOSHI_DTAA.')
  expect(stderr).toContain('PORT 须为 0 至 65535 的整数')
})

test('migrating an empty directory makes a database, doing it again finds nothing to do', () => {
  const first = operator(['migrate'])
  expect([first.status, first.stderr]).toEqual([0, ''])
  expect(first.stdout).toContain('0001_foundation')
  expect(operator(['migrate']).stdout).toContain('Nothing to do')
}, 180_000)
