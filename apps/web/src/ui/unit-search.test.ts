import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import { groupsOf, searchable, searchUnits, type Pickable } from './unit-search.ts'

const unit = (name: string, more: Partial<Pickable> = {}): Pickable => ({
  id: name,
  name,
  shortNames: [],
  type: 'primary',
  parent: null,
  area: null,
  ...more,
})

const readAloud = (name: string) => pinyin(name, { toneType: 'none', type: 'array' })

const units = [
  unit('基础教育股', { type: 'section', shortNames: ['基教股'] }),
  unit('人事股', { type: 'section' }),
  unit('青石镇中心小学', { area: 'town' }),
  unit('青石镇红旗小学', { area: 'rural' }),
  unit('柳河镇红旗小学', { area: 'rural' }),
]
const found = (typed: string, loaded = true) =>
  searchUnits(
    units.map((one) => searchable(one, loaded ? readAloud : undefined)),
    typed,
  ).map(({ name }) => name)

describe('finding a unit', () => {
  test.each([
    ['rsg', ['人事股']],
    ['renshi', ['人事股']],
    ['基教', ['基础教育股']],
    ['jjg', ['基础教育股']],
    ['红旗', ['青石镇红旗小学', '柳河镇红旗小学']],
    ['qszhq', ['青石镇红旗小学']],
    ['青石小学', ['青石镇中心小学', '青石镇红旗小学']],
    ['liuhe', ['柳河镇红旗小学']],
    ['没有', []],
  ])('%s finds %j', (typed, names) => {
    expect(found(typed)).toEqual(names)
  })

  test('characters work before the readings are loaded', () => {
    expect(found('人事', false)).toEqual(['人事股'])
  })

  test('nothing typed shows everything in its order', () => {
    expect(found('')).toEqual(units.map(({ name }) => name))
  })
})

test('units that are often meant together form groups by type and by area', () => {
  expect(groupsOf(units)).toEqual([
    { type: 'section', area: null, units: ['基础教育股', '人事股'] },
    { type: 'primary', area: null, units: ['青石镇中心小学', '青石镇红旗小学', '柳河镇红旗小学'] },
    { type: 'primary', area: 'rural', units: ['青石镇红旗小学', '柳河镇红旗小学'] },
  ])
})
