/** A number that opens a heading or an item: its level in the outline, its length, its place in the count. */
export type Marker = { level: 1 | 2 | 3 | 4; length: number; style: string; ordinal: number }

const HAN = '〇一二三四五六七八九十'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const STYLES: readonly { level: 1 | 2 | 3 | 4; style: string; shape: RegExp }[] = [
  {
    level: 1,
    style: '一、',
    shape: /([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]{1,3}(?:、|年级|线|级|次))/y,
  },
  { level: 1, style: '第一章', shape: /第([一二三四五六七八九十]{1,3})(?:章|部分|节)(?:[、：　 ]|(?=[^的，。]))/y },
  { level: 2, style: '（一）', shape: /（([一二三四五六七八九十]{1,3})）/y },
  { level: 2, style: '一是', shape: /([一二三四五六七八九十]{1,2})(?:是(?:要|关于)?|要)/y },
  { level: 2, style: '第一，', shape: /第([一二三四五六七八九十]{1,2})(?:，|、|是|个(?:问题|方面)?(?:是|，))/y },
  { level: 3, style: '1.', shape: /(\d{1,2})(?:\.(?!\d)|、(?!\d)|．)/y },
  { level: 4, style: '（1）', shape: /（(\d{1,2})）/y },
  { level: 4, style: '1)', shape: /(\d{1,2})）/y },
  { level: 4, style: '①', shape: /([①-⑳])/y },
]

/** The marker that stands at `at` of a canonical text, if any. */
export function markerAt(text: string, at: number): Marker | undefined {
  const code = text.charCodeAt(at)
  // digits, 第, （, ① and the Chinese numerals are the only first characters
  if (!(code >= 0x30 && code <= 0x39) && !FIRST.has(text[at] ?? '')) return undefined
  for (const { level, style, shape } of STYLES) {
    shape.lastIndex = at
    const [whole, number = ''] = shape.exec(text) ?? []
    if (whole !== undefined) return { level, style, length: whole.length, ordinal: ordinalOf(number) }
  }
  return undefined
}

const FIRST = new Set(`第（${HAN}${CIRCLED}`)

function ordinalOf(number: string): number {
  if (/^\d/.test(number)) return Number(number)
  const circled = CIRCLED.indexOf(number)
  if (circled >= 0) return circled + 1
  const ten = number.indexOf('十')
  if (ten < 0) return HAN.indexOf(number)
  const tens = ten === 0 ? 1 : HAN.indexOf(number.slice(0, ten))
  const ones = number.slice(ten + 1)
  return tens * 10 + (ones === '' ? 0 : HAN.indexOf(ones))
}
