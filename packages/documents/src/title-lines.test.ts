import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { widthInEms } from './text-width.ts'
import { titleLines } from './title-lines.ts'

describe('the lines of a title (GB/T 9704-2012, 7.3.1)', () => {
  test('a short title stays on one line', () => {
    expect(titleLines('关于召开督办工作例会的通知')).toEqual(['关于召开督办工作例会的通知'])
  })

  test('a longer one is cut between words into lines of like length', () => {
    expect(titleLines('云河县教育和体育局关于报送校舍安全隐患整改台账的提醒函')).toEqual([
      '云河县教育和体育局关于报送校舍',
      '安全隐患整改台账的提醒函',
    ])
  })

  test('three lines make a lozenge or a trapezium, never an hourglass', () => {
    const lines = titleLines('云河县教育和体育局关于进一步加强全县中小学校舍安全隐患排查整治和挂牌督办工作的通知')
    const [first = 0, second = 0, third = 0] = lines.map(widthInEms)
    expect(lines).toHaveLength(3)
    expect(second < first && second < third).toBe(false)
  })

  test('no line begins with a closing mark or ends with an opening one', () => {
    const lines = titleLines('云河县教育和体育局关于印发《云河县中小学幼儿园食堂食品安全专项整治工作方案》的通知')
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[》）”的]/)
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[《（“]$/)
  })

  test('a line end set by the author is kept', () => {
    expect(titleLines('云河县教育和体育局\n通报')).toEqual(['云河县教育和体育局', '通报'])
  })

  test('nothing of a title is ever lost, and no line is too long for the page', () => {
    const characters = fc.constantFrom(...'云河县教育局关于做好在编不在岗教师清理和2026年《校舍》安全工作的通知')
    fc.assert(
      fc.property(fc.string({ unit: characters, minLength: 1, maxLength: 60 }), (title) => {
        const lines = titleLines(title)
        expect(lines.join('')).toBe(title)
        expect(lines.length === 1 || Math.max(...lines.map(widthInEms)) <= 20).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
