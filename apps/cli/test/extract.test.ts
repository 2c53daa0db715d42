import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '@luoshi/reading'
import { describe, expect } from 'vitest'
import { displayWidth } from '../src/terminal/display-width.ts'
import { binary, luoshi, test } from './luoshi.ts'

const SPEECH = `在全县校园安全工作会议上的讲话

同志们：
一、摸清底数
会后由安全股牵头，20天内摸清全县校车底数，分类造册，4月5日前报我。
各中小学校每月开展一次消防设施排查，建立台账。
二、抓好整改
5月底前，所有学校的老旧线路要全部更换到位。
`

const speechIn = (folder: string, name = '讲话.txt') => {
  const file = join(folder, name)
  writeFileSync(file, SPEECH)
  return file
}

interface Printed {
  text: string
  directives: {
    start: number
    end: number
    owners: { text: string; start: number; end: number; name?: string }[]
    deadlines: { norm: string }[]
    why?: unknown
  }[]
}

/** The demand on the safety section; how many others there are is the extractor's own affair. */
function ledBySafety({ text, directives }: Printed) {
  const found = directives.find(({ start, end }) => text.slice(start, end).includes('由安全股牵头'))
  if (!found) throw new Error('the demand on the safety section was not found')
  return found
}

describe('taking the demands out of a speech', () => {
  test('prints one JSON object whose offsets point at the leader’s own words', ({ folder }) => {
    const { status, stdout, stderr } = luoshi(['extract', speechIn(folder), '--date', '2026-03-03', '--format', 'json'])
    expect([status, stderr]).toEqual([0, ''])
    const { document, text, sections, directives } = JSON.parse(stdout)
    expect(document).toEqual({ title: '在全县校园安全工作会议上的讲话', date: '2026-03-03', chars: SPEECH.length })
    expect(text).toBe(SPEECH)
    expect(sections.map(({ title }: { title: string }) => title)).toEqual(['摸清底数', '抓好整改'])
    const first = ledBySafety({ text, directives })
    expect(Object.keys(first).sort()).toEqual(
      [
        'deadlines',
        'deliverables',
        'end',
        'kind',
        'missing',
        'owners',
        'section',
        'start',
        'strength',
        'targets',
      ].sort(),
    )
    const [owner] = first.owners
    if (!owner) throw new Error('nobody leads')
    expect(owner).toMatchObject({ text: '安全股', role: 'lead', via: 'sentence' })
    expect(Object.keys(owner).sort()).toEqual(['end', 'role', 'start', 'text', 'via'])
    expect(text.slice(owner.start, owner.end)).toBe('安全股')
    expect(first.deadlines.map(({ norm }) => norm)).toContain('2026-04-05')
  })

  test('names the rule that found each demand when asked why', ({ folder }) => {
    const args = ['extract', speechIn(folder), '--date', '2026-03-03', '--format', 'json', '--why']
    const first = ledBySafety(JSON.parse(luoshi(args).stdout))
    expect(first.why).toMatchObject({ rule: expect.any(String), confidence: expect.any(Number) })
    expect(first.owners[0]?.name).toBe('安全股')
  })

  test('reads standard input', () => {
    const { status, stdout } = luoshi(['extract', '-', '--date', '2026-03-03', '--format', 'json'], { input: SPEECH })
    expect(status).toBe(0)
    expect(JSON.parse(stdout).text).toBe(SPEECH)
  })

  test('shows a table that fits where nobody watches and says what nobody said', ({ folder }) => {
    const { stdout } = luoshi(['extract', speechIn(folder), '--date', '2026-03-03'])
    expect(stdout).toContain('牵头 安全股')
    expect(stdout).toMatch(/条要求，\d+ 条没说谁办/)
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(124)
  })

  test('takes the day that the document prints, and asks for one when it prints none', ({ folder }) => {
    const file = join(folder, '纪要.txt')
    writeFileSync(file, SPEECH.replace('\n\n', '\n（2026年3月3日）\n'))
    expect(JSON.parse(luoshi(['extract', file, '--format', 'json']).stdout).document.date).toBe('2026-03-03')
    const { status, stderr } = luoshi(['extract', speechIn(folder)])
    expect(status).toBe(1)
    expect(stderr).toContain('请用 --date 给出会议或成文日期')
  })
})

describe('several files', () => {
  test('are written into a folder under their own names, with progress beside them', ({ folder }) => {
    const files = [speechIn(folder, '一.txt'), speechIn(folder, '二.md')]
    const out = join(folder, 'out')
    const { status, stdout, stderr } = luoshi(
      ['extract', '--date', '2026-03-03', '--format', 'json', '--out', out, ...files],
      { cwd: folder },
    )
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toContain('1/2 ')
    for (const name of ['一.json', '二.json'])
      expect(JSON.parse(readFileSync(join(out, name), 'utf8')).directives.length).toBeGreaterThan(2)
  })

  test('that cannot be read do not keep the others from being read, and end with 1', ({ folder }) => {
    const old = join(folder, '旧.doc')
    writeFileSync(old, Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    mkdirSync(join(folder, '目录'))
    const { status, stdout, stderr } = luoshi(
      ['extract', '--date', '2026-03-03', join(folder, '没有.txt'), old, join(folder, '目录'), speechIn(folder)],
      { cwd: folder },
    )
    expect(status).toBe(1)
    expect(stdout).toContain('安全股')
    expect(stderr).toContain('没有.txt: 没有这个文件')
    expect(stderr).toContain('目录: 这是一个目录')
    expect(stderr).toContain('4 个文件中有 3 个没有处理')
  })
})

describe('a task table', () => {
  test.for(['docx', 'xlsx'] as const)(
    'as .%s holds the words, who leads and what is still to be decided',
    async (format, { folder }) => {
      const file = join(folder, `任务分解表.${format}`)
      const { status } = luoshi([
        'extract',
        speechIn(folder),
        '--date',
        '2026-03-03',
        '--format',
        format,
        '--out',
        file,
      ])
      expect(status).toBe(0)
      const read = await readDocument(readFileSync(file), file)
      const text = read.ok ? read.document.text : ''
      for (const words of ['摸清全县校车底数', '安全股', '待定']) expect(text).toContain(words)
    },
  )

  test('as a Word file can be taken in again', ({ folder }) => {
    const file = join(folder, '表.docx')
    luoshi(['extract', speechIn(folder), '--date', '2026-03-03', '--format', 'docx', '--out', file])
    expect(luoshi(['extract', file, '--date', '2026-03-03']).stdout).toContain('老旧线路')
  })
})

test('a reader that closes the pipe early is no error', ({ folder }) => {
  const file = speechIn(folder)
  const { status, stderr } = spawnSync(
    'bash',
    [
      '-c',
      'set -o pipefail; "$0" "$1" extract "$2" --date 2026-03-03 --format json | head -c 10 >/dev/null',
      process.execPath,
      binary,
      file,
    ],
    { encoding: 'utf8' },
  )
  expect([status, stderr]).toEqual([0, ''])
})
