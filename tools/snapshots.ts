/** `npm run snapshots`: writes the public surfaces anew, to be reviewed as a difference: `git diff apps/server/snapshots`. */
import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { database } from '../apps/server/test/database.ts'
import { publicSurfaces } from '../apps/server/test/public-surfaces.ts'

const folder = join(import.meta.dirname, '../apps/server/snapshots')
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(await publicSurfaces())) {
  const path = join(folder, name)
  const changed = !existsSync(path) || readFileSync(path, 'utf8') !== text
  if (changed) writeFileSync(path, text)
  console.log(`${changed ? 'changed  ' : 'unchanged'} apps/server/snapshots/${name}`)
}
await database.close()
