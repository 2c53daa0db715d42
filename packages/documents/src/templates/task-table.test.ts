import { describe, expect, test } from 'vitest'
import { bodyOf, reviewedBody, taskTableFacts } from '../../test/golden.ts'
import { fileInZip } from '../../test/zip.ts'
import type { Language } from '../language.ts'
import type { TaskTableFacts } from '../task-table.ts'
import { taskTableDocx } from './task-table.ts'

const xmlOf = async (facts: TaskTableFacts, language: Language = 'zh') =>
  fileInZip(await taskTableDocx(facts, language), 'word/document.xml')

const textsOf = (xml: string) => [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text)

describe('a 任务分解表', () => {
  test('is the document that was reviewed', async () => {
    const docx = await taskTableDocx(taskTableFacts(), 'zh')
    expect(bodyOf(docx)).toBe(reviewedBody('task-table', docx))
  })

  test('is the same file, byte for byte, every time', async () => {
    expect(await taskTableDocx(taskTableFacts(), 'zh')).toEqual(await taskTableDocx(taskTableFacts(), 'zh'))
  })

  test('has no empty cell', async () => {
    const cells = (await xmlOf(taskTableFacts())).split('<w:tc>').slice(1)
    expect(cells.length).toBe(12 + 3 + 5 * 12)
    for (const cell of cells) expect(cell).toMatch(/<w:t [^>]*>[^<]+/)
  })

  test('says how many tasks are complete before it lists them', async () => {
    expect(textsOf(await xmlOf(taskTableFacts()))[1]).toBe(
      '来源：2026年全县教育工作会议（2026年3月3日，局长陈远山讲话）　共5项，要素齐全2项，有缺项3项',
    )
  })

  test('shows a deadline without a day in the words of the speaker, and as undecided when the day is missing', async () => {
    const texts = textsOf(await xmlOf(taskTableFacts()))
    expect(texts).toContain('长期坚持')
    expect(texts[texts.indexOf('（雨季之前）') - 1]).toBe('待定')
  })

  test('repeats a section heading only where the section changes', async () => {
    const texts = textsOf(await xmlOf(taskTableFacts()))
    expect(texts.filter((text) => text === '二、守住底线，把隐患除在前面')).toHaveLength(1)
  })

  test('explains the grey cells when there are any, and only then', async () => {
    const facts = taskTableFacts()
    expect(textsOf(await xmlOf(facts)).at(-1)).toContain('补齐后方可交办')
    const complete = { ...facts, rows: facts.rows.filter(({ missing }) => missing.length === 0) }
    expect(textsOf(await xmlOf(complete)).join('')).not.toContain('补齐后方可交办')
  })

  test('in English has English headings and leaves what was said as it was said', async () => {
    const texts = textsOf(await xmlOf(taskTableFacts(), 'en'))
    expect(texts).toEqual(expect.arrayContaining(['Closing criterion', 'Lead unit', '31 March', 'TBD']))
    expect(texts).toContain(taskTableFacts().rows[0]?.words)
    expect(texts).not.toContain('待定')
  })

  test('of no tasks is a heading and nothing more', async () => {
    const xml = await xmlOf({ ...taskTableFacts(), rows: [] })
    expect(xml.split('<w:tr>').length - 1 + (xml.split('<w:tr ').length - 1)).toBe(1)
  })
})
