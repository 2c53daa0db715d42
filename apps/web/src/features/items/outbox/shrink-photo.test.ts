import { expect, test } from 'vitest'
import { sizeWithin } from './shrink-photo.ts'

test.each([
  [4000, 3000, 2000, 1500],
  [3000, 4000, 1500, 2000],
  [1200, 900, 1200, 900],
  [2000, 2000, 2000, 2000],
])('a photo of %i × %i is sent at %i × %i', (width, height, wide, high) => {
  expect(sizeWithin(width, height, 2000)).toEqual({ width: wide, height: high })
})
