import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePlainDate, plainDate } from '@luoshi/calendar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from './index.ts'

const date = plainDate('2026-04-13')
/** Cases of the hostile-text property; LUOSHI_FUZZ=1000000 for a long night. */
const CASES = Number(process.env.LUOSHI_FUZZ ?? 2000)

const corpus = join(import.meta.dirname, '../corpus')
const sentences = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readFileSync(join(corpus, name, 'input.txt'), 'utf8').split(/(?<=[。\n])/))

const scraps = [
  ...'，。；：！？、（）()《》“”〔〕【】一二三十百两半月日号年周天前后内底至到每第各和等由将把对的了要须0123456789０９xX×*某 \t\r\n　—-~|',
  ...'责任单位： 牵头单位： 配合单位： 完成时限： 列第一位的为牵头单位，下同 （教育股牵头，财务股配合） 5个工作日内 每周一、周四 2月30日前 13月前 99999年底前 9999个工作日内 0天内 收到举报后15日内 9月底前 — 3 — 第3页 一、 （一） 1. ① 一是 会后 开学前 制定《 《方案》 各学校要 不得'.split(
    ' ',
  ),
]
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...scraps),
      fc.constantFrom(...sentences),
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const check = (text: string) => {
  const found = extract(text, { date })
  expect(found.text).toBe(text)
  for (const directive of found.directives) {
    expect(directive.start).toBeGreaterThanOrEqual(0)
    expect(directive.end).toBeGreaterThan(directive.start)
    expect(directive.end).toBeLessThanOrEqual(text.length)
    for (const item of [...directive.owners, ...directive.deadlines, ...directive.deliverables, ...directive.targets]) {
      expect(item.text).toBe(text.slice(item.start, item.end))
      expect(item.text).not.toBe('')
    }
    for (const { type, norm } of directive.deadlines) {
      if ((type !== 'by' && type !== 'within') || /[xX×*]/.test(norm)) continue
      expect(parsePlainDate(norm)).toBeDefined()
      expect(norm >= date).toBe(true)
    }
    for (const index of directive.section) expect(found.sections[index]).toBeDefined()
    expect(directive.missing.includes('owner')).toBe(directive.owners.length === 0)
    expect(directive.missing.includes('deadline')).toBe(directive.deadlines.length === 0)
  }
  for (const section of found.sections) expect(section.end).toBeGreaterThan(section.start)
}

describe('nothing is invented', () => {
  test('every span of any text is its own words, every date is a day to come', { timeout: 600_000 }, () => {
    const outcome = fc.check(fc.property(hostile, check), { numRuns: CASES, seed: 20_260_413 })
    expect(outcome.failed ? [outcome.counterexample, outcome.errorInstance] : []).toEqual([])
  })

  test('the same text gives the same answer', () => {
    const text = sentences.join('')
    expect(extract(text, { date })).toEqual(extract(text, { date }))
  })
})

describe('time grows with the length of the text, not faster', () => {
  const shapes = [
    '（',
    '一',
    '、',
    '各学校、',
    '责任单位：',
    '“',
    '《',
    '1.',
    '每',
    '要',
    '，',
    ' ',
    '\n',
    'a',
    '2026年',
    '制定方案、',
    '对的',
    '一是',
    '（一）',
    '\t甲',
    '| 甲 ',
    '（教育股牵头）',
  ]
  test.each(shapes)('a text of nothing but %j', (shape) => {
    const time = (length: number) => {
      const text = shape.repeat(Math.ceil(length / shape.length))
      // processor time: other work on the machine must not decide
      const start = process.cpuUsage()
      extract(text, { date })
      const { user } = process.cpuUsage(start)
      return user / 1000
    }
    time(3000)
    const short = Math.max(20, Math.min(time(6000), time(6000)))
    // quadratic time would be a hundredfold
    expect(time(60_000)).toBeLessThan(45 * short)
  })
})
