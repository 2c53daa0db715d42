import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { luoshi, test } from './luoshi.ts'

describe('the operator’s commands', () => {
  test('make a database ready, and say so when there is nothing to do', ({ database }) => {
    const first = luoshi(['db', 'migrate'], { env: database })
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain('0001_foundation')
    expect(luoshi(['db', 'migrate'], { env: database }).stdout).toContain('Nothing to do')
    expect(luoshi(['audit', 'verify'], { env: database }).status).toBe(0)
    expect(luoshi(['db', 'rebuild'], { env: database }).status).toBe(0)
  })

  test('pass on why something was refused, and the exit code with it', ({ database, folder }) => {
    luoshi(['db', 'migrate'], { env: database })
    const { status, stderr } = luoshi(['db', 'dump', 'nowhere.tar.gz', '--bureau', 'nowhere'], {
      env: database,
      cwd: folder,
    })
    expect(status).toBe(1)
    expect(stderr).toContain('nowhere')
    expect(existsSync(join(folder, 'nowhere.tar.gz'))).toBe(false)
  })

  test('take a data directory as seen from where the person stands', ({ folder }) => {
    expect(luoshi(['db', 'migrate'], { cwd: folder, env: { LUOSHI_DATA: 'mine' } }).status).toBe(0)
    expect(existsSync(join(folder, 'mine/pglite'))).toBe(true)
  })
})

describe('the doctor', () => {
  test('finds nothing wrong with a database that is ready', ({ database }) => {
    luoshi(['db', 'migrate'], { env: database })
    const { status, stdout } = luoshi(['doctor'], { env: database })
    expect(stdout).toContain('数据库结构是本版本的')
    expect(stdout).toContain('luoshi_app 受行级安全约束')
    expect(stdout).not.toContain('✗')
    expect(status).toBe(0)
  })

  test('makes nothing where there is nothing yet', ({ folder }) => {
    const { stdout } = luoshi(['doctor'], { env: { LUOSHI_DATA: join(folder, 'new') } })
    expect(stdout).toContain('内置数据库：第一次启动时建立')
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  test('says what to do about a database that does not answer and about a misspelt setting, and ends with 1', () => {
    const silent = luoshi(['doctor'], { env: { DATABASE_URL: 'postgres://luoshi@127.0.0.1:9/luoshi' } })
    expect(silent.status).toBe(1)
    expect(silent.stdout).toContain('✗ 失败  数据库不可用')
    expect(silent.stdout).toContain('PostgreSQL 没有响应')
    const misspelt = luoshi(['--language', 'en', 'doctor'], { env: { LUOSHI_DTAA: 'x' } })
    expect(misspelt.status).toBe(1)
    expect(misspelt.stdout).toContain('There is no setting LUOSHI_DTAA.')
  })
})
