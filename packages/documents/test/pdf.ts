import { execFileSync } from 'node:child_process'

const run = (command: string, ...options: string[]) =>
  execFileSync(command, options, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })

const MM_PER_POINT = 25.4 / 72

/** Pages of a PDF and the size of each, in mm. */
export function sheetsOf(pdf: string): { count: number; widthMm: number; heightMm: number } {
  const facts = run('pdfinfo', pdf)
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? []
  return {
    count: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]),
    widthMm: Number(width) * MM_PER_POINT,
    heightMm: Number(height) * MM_PER_POINT,
  }
}

/** Words of a page as printed: text without blanks between, and where it stands, in mm from the top left corner. */
export type PrintedWord = { text: string; leftMm: number; rightMm: number; topMm: number; bottomMm: number }

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g

/** Words of every page, in reading order. */
export const pagesOfWords = (pdf: string): PrintedWord[][] =>
  run('pdftotext', '-bbox', pdf, '-')
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
        text,
        leftMm: Number(left) * MM_PER_POINT,
        rightMm: Number(right) * MM_PER_POINT,
        topMm: Number(top) * MM_PER_POINT,
        bottomMm: Number(bottom) * MM_PER_POINT,
      })),
    )

/** Words of one page, counted from 1. */
export const wordsOf = (pdf: string, page: number): PrintedWord[] => pagesOfWords(pdf)[page - 1] ?? []

/** Text of each line of a page, as laid out. */
export const linesOf = (pdf: string, page: number): string[] =>
  run('pdftotext', '-layout', '-f', String(page), '-l', String(page), pdf, '-')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '\f')

/** A stretch of ink: rows of the page that have any, and how far it reaches left and right, in mm. */
export type InkBand = { topMm: number; bottomMm: number; leftMm: number; rightMm: number }

const PIXELS_PER_MM = 5

type Ink = (red: number, green: number, blue: number) => boolean
export const redInk: Ink = (red, green) => red > 180 && green < 100
export const blackInk: Ink = (red, green) => red < 120 && green < 120

/** First and last pixel of a row of the image that has the ink; `undefined` where there is none. */
function reachOf(row: Buffer, ink: Ink): [left: number, right: number] | undefined {
  const at = (x: number) => ink(row[x] ?? 255, row[x + 1] ?? 255, row[x + 2] ?? 255)
  let left = 0
  while (left < row.length && !at(left)) left += 3
  if (left >= row.length) return undefined
  let right = row.length - 3
  while (!at(right)) right -= 3
  return [left / 3, right / 3 + 1]
}

/** Bands of ink of one colour on a page, from top to bottom, to a fifth of a millimetre. */
export function inkOf(pdf: string, page: number, ink: Ink): InkBand[] {
  const resolution = String(25.4 * PIXELS_PER_MM)
  const image = execFileSync('pdftoppm', ['-r', resolution, '-f', String(page), '-l', String(page), pdf], {
    maxBuffer: 256 * 1024 * 1024,
  })
  const [header = '', width = ''] = /^P6\n(\d+) \d+\n255\n/.exec(image.toString('latin1', 0, 40)) ?? []
  const bytesPerRow = Number(width) * 3
  const bands: InkBand[] = []
  let inBand = false
  for (let y = 0; header.length + (y + 1) * bytesPerRow <= image.length; y += 1) {
    const reach = reachOf(image.subarray(header.length + y * bytesPerRow, header.length + (y + 1) * bytesPerRow), ink)
    if (reach) {
      const [leftMm, rightMm] = [reach[0] / PIXELS_PER_MM, reach[1] / PIXELS_PER_MM]
      const band = inBand ? bands.pop() : undefined
      bands.push({
        topMm: band?.topMm ?? y / PIXELS_PER_MM,
        bottomMm: (y + 1) / PIXELS_PER_MM,
        leftMm: Math.min(band?.leftMm ?? leftMm, leftMm),
        rightMm: Math.max(band?.rightMm ?? rightMm, rightMm),
      })
    }
    inBand = reach !== undefined
  }
  return bands
}
