import { parsePlainDate, type PlainDate } from '@luoshi/calendar'
import { DAY, numberOf, YEAR, yearOf } from './deadlines/numbers.ts'
import { pageOf } from './page.ts'

const DATE = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{0,12}(?:时间|日期)：)?（?(${YEAR})(?:年|[-./])(${DAY})(?:月|[-./])(${DAY})日?(?:印发|公布|发布)?）?$`,
)

/**
 * The day a document prints for itself: under its title, （2026年3月3日）, or as its last line. `undefined` when it prints
 * none. The day under the title wins: the last line's is the day of issue.
 */
export function printedDate(text: string): PlainDate | undefined {
  const { words, paragraphs } = pageOf(text)
  const lines = paragraphs.map(({ start, end }) => words.slice(start, end))
  const head = lines
    .slice(0, 12)
    .map(dayIn)
    .find((day) => day !== undefined)
  return (
    head ??
    lines
      .slice(-12)
      .map(dayIn)
      .findLast((day) => day !== undefined)
  )
}

function dayIn(line: string): PlainDate | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(line) ?? []
  if (year === '') return undefined
  const two = (number: string) => String(numberOf(number)).padStart(2, '0')
  return parsePlainDate(`${yearOf(year)}-${two(month)}-${two(day)}`)
}
