import { plainDate } from '@luoshi/calendar'
import { describe, expect, test } from 'vitest'
import { extract } from './index.ts'

const read = (text: string) => extract(text, { date: plainDate('2026-04-13') })

describe('a demand', () => {
  test('is given back with its own words, its owner and its day', () => {
    const text = '会后由教育股牵头，财务股配合，制定《课后服务收费公示方案》，4月25日前报局办公室。'
    const [directive] = read(text).directives
    expect(directive).toMatchObject({
      start: 0,
      end: text.length,
      owners: [
        { text: '教育股', role: 'lead', via: 'sentence' },
        { text: '财务股', role: 'support', via: 'sentence' },
      ],
      deadlines: [
        { text: '会后', type: 'event', norm: '会后' },
        { text: '4月25日前', type: 'by', norm: '2026-04-25' },
      ],
      deliverables: [{ text: '课后服务收费公示方案' }],
      missing: [],
    })
  })

  test('says what nobody said', () => {
    expect(read('必须对食堂燃气管路立即开展一次排查。').directives[0]?.missing).toEqual([
      'owner',
      'deadline',
      'deliverable',
    ])
  })
})

describe('a printed label', () => {
  test('gives its owners to every demand of its item', () => {
    const { directives } = read(
      '一、重点任务\n（一）规范校车运行。逐车核对驾驶人资质。建立每日出车登记台账。（责任单位：安全股、各中心学校）\n（二）改善食堂条件。更新老旧灶具。（后勤股牵头，各学校配合）',
    )
    expect(directives.map(({ owners }) => owners.map(({ text, role }) => `${text} ${role}`))).toEqual(
      expect.arrayContaining([
        ['安全股 owner', '各中心学校 owner'],
        ['后勤股 lead', '各学校 support'],
      ]),
    )
  })

  test('says once that the first-named unit leads, and it holds from there on', () => {
    const { directives } = read(
      '（一）开展师德专项检查。（人事股、督导室负责。列第一位的为牵头单位，下同）\n（二）开展收费专项检查。（财务股、督导室负责）',
    )
    expect(directives.at(-1)?.owners.map(({ name, role }) => [name, role])).toEqual([
      ['财务股', 'lead'],
      ['督导室', 'support'],
    ])
  })
})
