import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resources } from './index.ts'

const flat = (node: object, before = ''): string[] =>
  Object.entries(node).flatMap(
    ([key, value]) => (typeof value === 'string' ? [`${before}${key}`] : flat(value as object, `${before}${key}.`)), // a tree of texts
  )
const sentence = (node: unknown, key: string): string =>
  String(key.split('.').reduce((at, part) => (at as Record<string, unknown>)[part], node)) // walks the same tree

const zh = flat(resources.zh.translation)
const en = flat(resources.en.translation)

const src = join(import.meta.dirname, '..')
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('locales') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n')
const written = new Set([...code.matchAll(/\w*\(?'([a-z]\w*\.[\w.\-/]+)'/g)].map(([, key]) => key))
const begun = [...code.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/g)].map(([, start = '']) => start)

describe('the two languages', () => {
  test('have the same keys', () => {
    expect(en.toSorted()).toEqual(zh.toSorted())
  })

  test('fill in the same values', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()
    for (const key of zh)
      expect(values(sentence(resources.en.translation, key)), key).toEqual(
        values(sentence(resources.zh.translation, key)),
      )
  })

  test('hold no text that no screen shows', () => {
    const unused = zh.filter((key) => !written.has(key) && !begun.some((start) => key.startsWith(start)))
    expect(unused).toEqual([])
  })
})
