import { expect, test } from 'vitest'
import { markFit } from './letter-head.ts'
import { widthInEms } from './text-width.ts'

const widthMm = (mark: string, { points, scalePercent }: { points: number; scalePercent: number }) =>
  (widthInEms(mark) * points * scalePercent * 25.4) / 100 / 72

test.each([
  ['云河县教育局', 54, 100],
  ['云河县教育和体育局文件', 37, 100],
  ['云河县教育和体育局督导委员会办公室文件', 34, 64],
])('the mark %s fits its line', (mark, points, scalePercent) => {
  expect(widthMm(mark, markFit(mark, 146))).toBeLessThanOrEqual(146)
  expect(markFit(mark, 146)).toEqual({ points, scalePercent })
})

test('a name too long even for narrow characters is set smaller and still on one line', () => {
  const mark = '云河县教育和体育局校外教育培训监管领导小组办公室文件'
  const fit = markFit(mark, 146)
  expect(widthMm(mark, fit)).toBeLessThanOrEqual(146)
  expect(fit.scalePercent).toBe(60)
})
