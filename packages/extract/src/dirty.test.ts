import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate } from '@luoshi/calendar'
import { describe, expect, test } from 'vitest'
import { canonical } from './characters.ts'
import type { Extraction } from './extraction.ts'
import { extract } from './index.ts'

const date = plainDate('2026-04-13')
const corpus = join(import.meta.dirname, '../corpus')
const texts = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, text: readFileSync(join(corpus, name, 'input.txt'), 'utf8') }))

/** What a person would say the demands are, whatever the page looked like. */
const plain = (words: string) => canonical(words).replace(/—\s*\d+\s*—|[\s　]/g, '')
const demands = ({ directives }: Extraction) =>
  directives.map(({ start, end, owners, deadlines, kind }, _, all) => ({
    words: plain(textOf(all, start, end)),
    kind,
    owners: owners.map(({ text, role }) => `${plain(text)} ${role}`),
    deadlines: deadlines.map(({ type, norm }) => `${type} ${canonical(norm)}`),
  }))
let source = ''
const textOf = (_: unknown, start: number, end: number) => source.slice(start, end)
const demandsOf = (text: string) => {
  source = text
  return demands(extract(text, { date }))
}

const fullWidth = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
const halfWidth = (text: string) =>
  text.replace(/[，：；！？（）]/g, (mark) => ',:;!?()'['，：；！？（）'.indexOf(mark)] ?? mark)
const surrounded = (text: string) =>
  `首页 > 政务公开 > 领导讲话\n字体：大 中 小\n来源：县教育局  发布时间：2026-04-12\n点击量：1024\n${text}\n上一篇：无\n下一篇：无\n版权所有 某县教育局 技术支持：某公司\n`
/** Lines of thirty characters and a page number after every twelve, as a printed page comes out of a converter. */
const printed = (text: string) => {
  const lines = text.split('\n').flatMap(wrapped)
  return lines.flatMap((line, i) => (i % 12 === 11 ? [line, '', `— ${(i + 1) / 12} —`, ''] : [line])).join('\n')
}
function wrapped(paragraph: string): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const mark of paragraph) {
    if (width >= 60 && !'，。、；：！？》”）'.includes(mark)) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += mark
    width += mark.charCodeAt(0) < 256 ? 1 : 2
  }
  return [...lines, line]
}
const windows = (text: string) => text.replaceAll('\n', '\r\n\r\n　　')

describe('a dirty page says the same as the clean one', () => {
  test.each(texts)('$name with full-width digits', ({ text }) =>
    expect(demandsOf(fullWidth(text))).toEqual(demandsOf(text)),
  )
  test.each(texts)('$name with half-width marks', ({ text }) =>
    expect(demandsOf(halfWidth(text))).toEqual(demandsOf(text)),
  )
  test.each(texts)('$name between menus and imprints', ({ text }) =>
    expect(demandsOf(surrounded(text))).toEqual(demandsOf(text)),
  )
  test.each(texts)('$name with indents, blank lines and Windows line ends', ({ text }) =>
    expect(demandsOf(windows(text))).toEqual(demandsOf(text)),
  )
  test.each(texts)('$name broken at thirty characters, with page numbers', ({ text }) => {
    const clean = demandsOf(text).map(({ words }) => words)
    const dirty = new Set(demandsOf(printed(text)).map(({ words }) => words))
    const kept = clean.filter((words) => dirty.has(words))
    // where a short line ends a paragraph without a mark, no reader can tell a heading from a broken line
    expect(kept.length / clean.length).toBeGreaterThanOrEqual(0.95)
  })
})
