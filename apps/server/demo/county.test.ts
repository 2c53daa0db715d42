import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { demoPeople, demoTexts, demoUnits } from './county.ts'
import type { DemoUnit } from './county.ts'

const units = new Map(demoUnits.map((unit) => [unit.code, unit]))
const ofType = (...types: DemoUnit['type'][]) => demoUnits.filter(({ type }) => types.includes(type))
const schools = ofType('kindergarten', 'primary', 'junior', 'senior', 'vocational', 'special')
const held = demoPeople.flatMap(({ posts }) => posts).filter(({ to }) => to === undefined)
const repeated = <T>(values: readonly T[]) => values.filter((value, index) => values.indexOf(value) !== index)
const textOf = (file: string) => readFileSync(join(import.meta.dirname, 'texts', file), 'utf8')

describe('the demo county', () => {
  test('is one bureau with 12 sections, 9 township centres and 120 schools of every kind', () => {
    expect(demoUnits.filter(({ parent }) => parent === undefined).map(({ name }) => name)).toEqual([
      '云河县教育和体育局',
    ])
    expect(ofType('section')).toHaveLength(12)
    expect(ofType('township-centre')).toHaveLength(9)
    expect(
      Object.entries(Object.groupBy(schools, ({ type }) => type)).map(([type, all]) => [type, all.length]),
    ).toEqual([
      ['senior', 3],
      ['vocational', 1],
      ['special', 1],
      ['junior', 13],
      ['primary', 65],
      ['kindergarten', 37],
    ])
  })

  test('gives every unit its own code and name, and a parent that comes before it', () => {
    expect(repeated(demoUnits.map(({ code }) => code))).toEqual([])
    expect(repeated(demoUnits.map(({ name }) => name))).toEqual([])
    const orphans = demoUnits.filter(
      ({ parent }, index) => parent !== undefined && !demoUnits.slice(0, index).some(({ code }) => code === parent),
    )
    expect(orphans).toEqual([])
  })

  test('knows of every school where it lies, who owns it and how many pupils it has', () => {
    expect(schools.filter(({ area, ownership, pupils }) => !area || !ownership || !Number.isInteger(pupils))).toEqual(
      [],
    )
    expect(schools.filter(({ ownership }) => ownership === 'private').map(({ type }) => type)).toContain('senior')
    expect(new Set(schools.map(({ area }) => area))).toEqual(new Set(['urban', 'town', 'rural']))
  })

  test('uses no other name for two units of the same kind', () => {
    const called = demoUnits.flatMap(({ type, shortName, aliases }) =>
      [...new Set([shortName, ...aliases])].filter((name) => name !== undefined).map((name) => `${type} ${name}`),
    )
    expect(repeated(called)).toEqual([])
  })
})

describe('the people of the demo county', () => {
  test('are 200, each with a name, a user name and a code of their own', () => {
    expect(demoPeople).toHaveLength(200)
    expect(repeated(demoPeople.map(({ code }) => code))).toEqual([])
    expect(repeated(demoPeople.map(({ name }) => name))).toEqual([])
    expect(repeated(demoPeople.map(({ userName }) => userName))).toEqual([])
    expect(demoPeople.filter(({ userName }) => !/^[a-z]+\d?$/.test(userName))).toEqual([])
  })

  test('hold posts of units that exist, from a day before they end', () => {
    const wrong = demoPeople.filter(
      ({ posts }) =>
        posts.length === 0 ||
        posts.some(
          ({ unit, from, to }) =>
            !units.has(unit) ||
            !/^\d{4}-\d{2}-\d{2}$/.test(from) ||
            from > '2026-03-03' ||
            (to !== undefined && to <= from),
        ),
    )
    expect(wrong).toEqual([])
  })

  test('lead every school and every centre, one principal each', () => {
    const principals = held.filter(({ role, title }) => role === 'school' && /(?:^|、)[校园]长$/.test(title))
    expect(principals.map(({ unit }) => unit).sort()).toEqual(
      [...schools, ...ofType('township-centre')].map(({ code }) => code).sort(),
    )
  })

  test('have one leader above every section, and a head in every section', () => {
    const above = held.filter(({ role, unit }) => role === 'leader' && unit !== 'B00').map(({ unit }) => unit)
    expect(above.sort()).toEqual(ofType('section').map(({ code }) => code))
    const heads = held.filter(({ role, title }) => role === 'section' && /^(?:主任|股长)$/.test(title))
    expect(heads.map(({ unit }) => unit).sort()).toEqual(ofType('section').map(({ code }) => code))
  })

  test('are one supervision clerk, three separate administrators, readers and inspectors among others', () => {
    const count = Object.groupBy(held, ({ role }) => role)
    expect(count.clerk).toHaveLength(1)
    expect(demoPeople.find(({ userName }) => userName === 'duchazhuanyuan')?.posts[0]?.role).toBe('clerk')
    for (const role of ['system-admin', 'security-admin', 'audit-admin'] as const) expect(count[role]).toHaveLength(1)
    const administrators = demoPeople.filter(({ posts }) => posts.some(({ role }) => role.endsWith('-admin')))
    expect(administrators.map(({ posts }) => posts.length)).toEqual([1, 1, 1])
    expect(count.auditor).toHaveLength(2)
    expect(count.inspector?.length).toBeGreaterThanOrEqual(5)
  })

  test('hold two posts in several cases, and one ended before another began', () => {
    expect(demoPeople.filter(({ posts }) => new Set(posts.map(({ unit }) => unit)).size > 1).length).toBeGreaterThan(10)
    expect(demoPeople.flatMap(({ posts }) => posts).filter(({ to }) => to !== undefined)).toHaveLength(1)
  })
})

describe('the demo texts', () => {
  test.each(demoTexts)('$file begins with its title and bears its day', ({ file, title, date }) => {
    const text = textOf(file)
    const [year, month, day] = date.split('-').map(Number)
    expect(file.startsWith(date)).toBe(true)
    expect(text.slice(0, 120).replace(/[\s#　]/g, '')).toContain(title)
    expect(text).toContain(`${year}年${month}月${day}日`)
  })

  test('are spoken by leaders of the bureau', () => {
    const leaders = demoPeople.filter(({ posts }) => posts[0]?.role === 'leader').map(({ name }) => name)
    expect(demoTexts.flatMap(({ speaker }) => speaker ?? []).filter((speaker) => !leaders.includes(speaker))).toEqual(
      [],
    )
  })

  test('begin with a speech of over 8,000 characters', () => {
    expect(textOf(demoTexts[0]?.file ?? '').length).toBeGreaterThan(8_000)
  })

  test('print as owners only units of the county, offices beside the bureau and groups of schools', () => {
    const known = new Set(demoUnits.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]))
    const outside =
      /^县(?:公安|财政|市场监管|卫健|住建|应急管理)局$|^县(?:供电公司|教研室|教师发展中心)$|^(?:各|有关|局直属)/
    const labels = demoTexts.flatMap(({ file }) => [...textOf(file).matchAll(/(?:牵头|配合|责任)单位：([^；〕）]+)/g)])
    const owners = labels.flatMap(([, owners = '']) => owners.split(/[、，]/))
    expect(owners.length).toBeGreaterThan(60)
    expect(owners.filter((owner) => !known.has(owner) && !outside.test(owner))).toEqual([])
  })

  test('count the schools as the county has them', () => {
    const speech = textOf(demoTexts[0]?.file ?? '')
    expect(speech).toContain(`全县现有各级各类学校${schools.length}所`)
    expect(speech).toContain(`幼儿园${ofType('kindergarten').length}所、小学${ofType('primary').length}所`)
    const pupils = schools.reduce((sum, school) => sum + (school.pupils ?? 0), 0)
    expect(speech).toContain(`在校学生${(pupils / 10_000).toFixed(1)}万人`)
    const small = schools.filter(
      ({ type, area, pupils }) => type === 'primary' && area === 'rural' && (pupils ?? 0) < 100,
    )
    expect(speech).toContain(`${small.length}所村小学生不足100人`)
    const privateOnes = ofType('kindergarten').filter(({ ownership }) => ownership === 'private')
    expect(speech).toContain(`${privateOnes.length}所民办幼儿园`)
  })
})
