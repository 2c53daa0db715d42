import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '@luoshi/reading'
import { describe, expect } from 'vitest'
import { luoshi, test } from './luoshi.ts'

describe('the demo', () => {
  test('plays one matter to its reopening, is refused what is forbidden, and leaves documents and a record that holds', async ({
    folder,
    database,
  }) => {
    const { LUOSHI_DATA: data = '', DATABASE_URL } = database
    const out = join(folder, '文书')
    const { status, stdout } = luoshi([
      'demo',
      '--data',
      data,
      '--out',
      out,
      ...(DATABASE_URL === undefined ? [] : ['--database-url', DATABASE_URL]),
    ])
    expect(status).toBe(0)
    for (const code of ['item/incomplete', 'item/children-open', 'item/evidence-missing', 'item/look-back-by-closer'])
      expect(stdout).toContain(`(${code})`)
    expect(stdout).toContain('回头看：未落实到位')
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^演示完成：\d+ 步办成，\d+ 次按规矩拒绝/)
    for (const name of ['任务分解表.docx', '任务分解表.xlsx', '交办单.docx'])
      expect((await readDocument(readFileSync(join(out, name)), name)).ok).toBe(true)

    const again = luoshi(['db', 'seed-demo'], { env: database })
    expect(again.status).toBe(1)
    expect(again.stderr).toContain('虚构县只能填入空数据库')

    const archive = join(folder, 'yunhe.tar.gz')
    expect(luoshi(['audit', 'verify'], { env: database })).toMatchObject({ status: 0, stderr: '' })
    expect(luoshi(['db', 'rebuild'], { env: database })).toMatchObject({ status: 0, stderr: '' })
    expect(luoshi(['db', 'dump', archive], { env: database })).toMatchObject({ status: 0, stderr: '' })
    const elsewhere = { LUOSHI_DATA: join(folder, 'elsewhere') }
    expect(luoshi(['db', 'load', archive], { env: elsewhere })).toMatchObject({ status: 0, stderr: '' })
    expect(luoshi(['audit', 'verify'], { env: elsewhere }).stdout).toContain('yunhe')
  })

  test('needs a speech that is there before it starts anything', ({ folder }) => {
    expect(luoshi(['demo', '--data', join(folder, 'data'), join(folder, 'no.txt')]).status).toBe(2)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  test('says so when the server it is to use cannot be reached, and ends with 3', ({ folder }) => {
    const { status, stderr } = luoshi(['demo', '--server', 'http://127.0.0.1:9', '--out', folder])
    expect(status).toBe(3)
    expect(stderr).toContain('连不上')
  })
})
