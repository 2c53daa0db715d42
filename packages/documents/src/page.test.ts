import { expect, test } from 'vitest'
import * as page from './page.ts'

test('the page is the one of the standard (GB/T 9704-2012, 5.1, 5.2.1, 5.2.3)', () => {
  expect(page.PAPER).toEqual({ widthMm: 210, heightMm: 297 })
  expect(page.MARGIN).toMatchObject({ topMm: 37, leftMm: 28 })
  expect(page.TEXT_AREA).toEqual({ widthMm: 156, heightMm: 225 })
  expect([page.LINES_PER_PAGE, page.CHARACTERS_PER_LINE]).toEqual([22, 28])
})

test('the margins leave the text area the standard asks for (GB/T 9704-2012, 5.2.1)', () => {
  expect(page.PAPER.widthMm - page.MARGIN.leftMm - page.MARGIN.rightMm).toBe(page.TEXT_AREA.widthMm)
  expect(page.PAPER.heightMm - page.MARGIN.topMm - page.MARGIN.bottomMm).toBe(page.TEXT_AREA.heightMm)
})

test('22 lines and 28 characters fit the text area, and neither 23 nor 29 do (5.2.3)', () => {
  const height = page.twipsOfMm(page.TEXT_AREA.heightMm)
  expect(page.LINES_PER_PAGE * page.LINE_TWIPS).toBeLessThanOrEqual(height)
  expect((page.LINES_PER_PAGE + 1) * page.LINE_TWIPS).toBeGreaterThan(height)
  const width = page.twipsOfMm(page.TEXT_AREA.widthMm)
  expect(page.twipsOfCharacters(page.CHARACTERS_PER_LINE)).toBeLessThanOrEqual(width)
  expect(page.twipsOfCharacters(page.CHARACTERS_PER_LINE + 1)).toBeGreaterThan(width)
})
