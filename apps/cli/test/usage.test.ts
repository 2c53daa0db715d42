import { describe, expect } from 'vitest'
import { luoshi, test } from './luoshi.ts'

describe('asking for help', () => {
  test('is answered in Chinese, with examples and without doing anything', () => {
    const { status, stdout } = luoshi(['--help'])
    expect(status).toBe(0)
    expect(stdout).toContain('用法： luoshi [选项] [命令]')
    expect(stdout).toContain('npx luoshi extract 讲话.docx --date 2026-03-03')
  })

  test.for([
    ['by the locale', [], { LANG: 'en_GB.UTF-8' }],
    ['by the option, whatever the locale', ['--language', 'en'], { LANG: 'zh_CN.UTF-8' }],
  ] as const)('is answered in English %s', ([, args, env]) => {
    expect(luoshi([...args, 'extract', '--help'], { env }).stdout).toContain('What nobody said is listed as not said')
  })

  test('lists the exit codes that scripts may rely on', () => {
    const { status, stdout } = luoshi(['help', 'exit-codes'])
    expect(status).toBe(0)
    expect(stdout).toContain('3  连不上服务器或数据库')
  })
})

describe('a command line that is wrong', () => {
  test.for([
    [['extract', '--formt', 'json', 'a.txt'], "没有选项 '--formt'"],
    [['extract', '--format', 'csv', 'a.txt'], '可选：table, json, xlsx, docx'],
    [['extract', '--date', '2026-02-30', 'a.txt'], '真实存在的日期'],
    [['extract'], "缺少参数 'files'"],
    [['extrct'], '是不是 extract？'],
    [['db', 'dump'], "缺少参数 'file'"],
    [['extract', '--format', 'json', 'a.txt', 'b.txt'], '请用 --out 指定一个目录'],
    [['extract', '--format', 'json', '--out', 'x', 'a/1.txt', 'b/1.docx'], '都会写成'],
  ] as const)('%j ends with 2 and says what is wrong', ([args, sentence]) => {
    const { status, stdout, stderr } = luoshi(args)
    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
    expect(stdout).toBe('')
  })

  test('without any command shows the help and ends with 2', () => {
    expect(luoshi([]).status).toBe(2)
  })
})
