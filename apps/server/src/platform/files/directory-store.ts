import { createReadStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { expectSha256, receive, removeAbandoned, verified } from './arriving.ts'
import type { FileStore } from './file-store.ts'

/** Files as `ab/abcdef…` under a folder, which several processes may share. */
export function directoryStore(folder: string): FileStore {
  const arriving = join(folder, 'arriving')
  const pathOf = (sha256: string) => join(folder, expectSha256(sha256).slice(0, 2), sha256)
  const has = (sha256: string) =>
    access(pathOf(sha256)).then(
      () => true,
      () => false,
    )

  return {
    has,
    tidy: (now) => removeAbandoned(arriving, now),
    async put(content, { limitBytes }) {
      const { path, sha256, bytes } = await receive(content, limitBytes, arriving)
      if (await has(sha256)) {
        await rm(path)
        return { sha256, bytes, storedNew: false }
      }
      await mkdir(dirname(pathOf(sha256)), { recursive: true })
      await rename(path, pathOf(sha256))
      await syncFolder(dirname(pathOf(sha256)))
      return { sha256, bytes, storedNew: true }
    },
    async open(sha256) {
      if (!(await has(sha256))) return undefined
      return Readable.from(verified(createReadStream(pathOf(sha256)), sha256), { objectMode: false })
    },
    async *list() {
      for (const part of await readdir(folder).catch(() => []))
        if (/^[0-9a-f]{2}$/.test(part)) yield* await readdir(join(folder, part))
    },
  }
}

/** After this the new name, too, survives a power cut. Windows cannot open folders and needs no such call. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
