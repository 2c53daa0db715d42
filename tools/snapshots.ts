/** `npm run snapshots`: writes the public surfaces and the READMEs' tables of settings anew, to be reviewed as a difference: `git diff`. */
import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { database } from '../apps/server/test/database.ts'
import { publicSurfaces } from '../apps/server/test/public-surfaces.ts'
import { SETTINGS_IN, withSettings } from './settings-table.ts'

const root = join(import.meta.dirname, '..')

function keep(path: string, text: string): void {
  const file = join(root, path)
  const changed = !existsSync(file) || readFileSync(file, 'utf8') !== text
  if (changed) writeFileSync(file, text)
  console.log(`${changed ? 'changed  ' : 'unchanged'} ${path}`)
}

mkdirSync(join(root, 'apps/server/snapshots'), { recursive: true })
for (const [name, text] of Object.entries(await publicSurfaces())) keep(`apps/server/snapshots/${name}`, text)
for (const table of SETTINGS_IN) keep(table.file, withSettings(readFileSync(join(root, table.file), 'utf8'), table))
await database.close()
