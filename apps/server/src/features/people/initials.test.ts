import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['周敏', 'zm'],
  ['欧阳晓峰', 'oyxf'],
  ['曾庆山', 'zqs'],
  ['单小兵', 'sxb'],
  ['阿依古丽·艾山', 'ayglas'],
  ['张三丰', 'zsf'],
  ['李二', 'le'],
  ['高和平', 'ghp'],
  ['金凯', 'jk'],
  ['孟宁', 'mn'],
  ['彭清', 'pq'],
  ['任素', 'rs'],
  ['田伟', 'tw'],
  ['夏燕', 'xy'],
  ['白春', 'bc'],
  ['丁恩', 'de'],
  ['方海', 'fh'],
  ['Wang 2', 'wang2'],
])('%s is looked up as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
