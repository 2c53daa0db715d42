import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicSurfaces } from './public-surfaces.ts'

const folder = join(import.meta.dirname, '../snapshots')
const surfaces = await publicSurfaces()

describe('what others rely on is as it was last reviewed', () => {
  test.each(Object.keys(surfaces))('%s', (name) => {
    expect(surfaces[name], `${name} has changed. Run \`npm run snapshots\` and review the diff.`).toBe(
      readFileSync(join(folder, name), 'utf8'),
    )
  })

  test('no snapshot is left over from something that is gone', () => {
    expect(readdirSync(folder).filter((name) => !(name in surfaces))).toEqual([])
  })
})
