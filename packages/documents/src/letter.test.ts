import { describe, expect, test } from 'vitest'
import { bodyOf, letterhead, reviewedBody } from '../test/golden.ts'
import { fileInZip } from '../test/zip.ts'
import type { OfficialLetter } from './letter.ts'
import { letterDocx } from './letter.ts'

const partOf = async (letter: OfficialLetter, part: string) => fileInZip(await letterDocx(letter), `word/${part}`)

/** Paragraphs of a part: the style of each and its text. */
const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) => ({
    style: /w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1],
    text: [...paragraph.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
    keepsNext: paragraph.includes('<w:keepNext/>'),
  }))

describe('an official letter', () => {
  test('as a letterhead is the document that was reviewed', async () => {
    const docx = await letterDocx(letterhead())
    expect(bodyOf(docx)).toBe(reviewedBody('letterhead', docx))
  })

  test('as a letterhead has its mark and red lines on the first page only, and prints no office (10.1)', async () => {
    const letter = letterhead()
    expect(paragraphsOf(await partOf(letter, 'header1.xml'))).toMatchObject([
      { style: 'IssuerMark', text: '云河县教育和体育局' },
    ])
    const xml = await partOf(letter, 'document.xml')
    expect(xml).toContain('<w:titlePg/>')
    expect(xml.match(/w:headerReference/g)).toHaveLength(1)
    expect(xml).toContain('抄送：县人民政府办公室。')
    expect(xml).not.toContain('印发')
  })

  test('sets headings by their level and runs a clause on into its text (7.3.3)', async () => {
    const xml = await partOf(letterhead(), 'document.xml')
    const paragraphs = paragraphsOf(xml)
    expect(paragraphs.find(({ text }) => text === '一、核查范围')?.style).toBe('Heading1')
    expect(paragraphs.find(({ text }) => text === '（一）城区托管场所')?.style).toBe('Heading2')
    expect(paragraphs.some(({ style, text }) => style === 'BodyText' && text.startsWith('（二）时间安排。拟于'))).toBe(
      true,
    )
    expect(xml).toMatch(/楷体_GB2312"\/><\/w:rPr><w:t xml:space="preserve">（二）时间安排。</)
  })

  test('names one attachment without a number and several with one (7.3.4)', async () => {
    const attached = async (attachments: string[]) =>
      paragraphsOf(await partOf({ ...letterhead(), attachments }, 'document.xml'))
        .filter(({ style }) => style === 'Attachment')
        .map(({ text }) => text)
    expect(await attached(['名单'])).toEqual(['附件：名单'])
    expect(await attached(['名单', '样式'])).toEqual(['附件：1.名单', '2.样式'])
    expect(await attached([])).toEqual([])
  })

  test('never leaves name and day alone on a page: the last paragraph of the text goes with them', async () => {
    const held = async (text: string) =>
      paragraphsOf(await partOf({ ...letterhead(), body: [{ kind: 'text', text }] }, 'document.xml'))
        .filter(({ style }) => style === 'BodyText')
        .map(({ keepsNext }) => keepsNext)
    expect(await held('第一段。\n第二段。')).toEqual([false, true])
    expect(await held('很长的一段。'.repeat(60))).toEqual([false])
  })

  test('without an imprint ends with its signature', async () => {
    const xml = await partOf({ ...letterhead(), imprint: undefined, note: undefined }, 'document.xml')
    expect(xml).not.toContain('<w:tbl>')
    expect(paragraphsOf(xml).at(-1)).toMatchObject({ style: 'Date', text: '2026年3月12日' })
  })
})
