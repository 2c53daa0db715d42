import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startS3Server } from '../../../test/s3-server.ts'
import type { S3Settings } from '../settings.ts'
import { FileTooLarge } from './arriving.ts'
import { directoryStore } from './directory-store.ts'
import type { FileStore } from './file-store.ts'
import { openFileStore } from './file-store.ts'
import { s3Store } from './s3-store.ts'

const s3 = await startS3Server('luoshi', 'a secret')
const bucket: S3Settings = {
  endpoint: s3.endpoint,
  region: 'cn-north-1',
  bucket: 'bureau',
  accessKeyId: 'luoshi',
  secretAccessKey: 'a secret',
  prefix: 'luoshi/files (1)',
}
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luoshi-files-'))
  s3.objects.clear()
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(() => s3.close())

const bytesOf = (text: string) => Buffer.from(text)
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
async function* inPieces(content: Buffer, size = 7) {
  for (let i = 0; i < content.length; i += size) yield content.subarray(i, i + size)
}
const contentOf = async (store: FileStore, hash: string) => {
  const stream = await store.open(hash)
  return stream && buffer(stream)
}
const allOf = async (store: FileStore) => {
  const found: string[] = []
  for await (const hash of store.list()) found.push(hash)
  return found
}
const filesUnder = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

describe.each([
  ['a directory', () => directoryStore(folder)],
  ['a bucket', () => s3Store(bucket, join(folder, 'arriving'))],
])('files in %s', (_, open) => {
  const letter = bytesOf('关于校门口积水的来信\n'.repeat(40))

  test('come back byte for byte under the hash of their content', async () => {
    const store = open()
    expect(await store.put(inPieces(letter), { limitBytes: 10_000 })).toEqual({
      sha256: sha256(letter),
      bytes: letter.length,
      storedNew: true,
    })
    expect(await contentOf(store, sha256(letter))).toEqual(letter)
    expect(await store.has(sha256(letter))).toBe(true)
  })

  test('are kept once when handed in twice', async () => {
    const store = open()
    await store.put(inPieces(letter), { limitBytes: 10_000 })
    expect(await store.put(inPieces(letter, 100), { limitBytes: 10_000 })).toMatchObject({ storedNew: false })
    expect(await allOf(store)).toEqual([sha256(letter)])
  })

  test('may be empty', async () => {
    const store = open()
    const { sha256: hash } = await store.put(inPieces(bytesOf('')), { limitBytes: 0 })
    expect(await contentOf(store, hash)).toEqual(bytesOf(''))
  })

  test('are refused while they arrive once they exceed the limit, and leave nothing behind', async () => {
    const store = open()
    let sent = 0
    const endless = async function* () {
      for (;;) {
        sent += 1
        yield bytesOf('x'.repeat(100))
      }
    }
    await expect(store.put(endless(), { limitBytes: 950 })).rejects.toBeInstanceOf(FileTooLarge)
    expect(sent).toBe(10)
    expect([await allOf(store), filesUnder(folder)]).toEqual([[], []])
  })

  test('that nobody stored are absent', async () => {
    const store = open()
    expect([await store.has(sha256(letter)), await store.open(sha256(letter))]).toEqual([false, undefined])
  })

  test('are listed, all of them', async () => {
    const store = open()
    const stored = []
    for (const text of ['一', '二', '三', '四', '五'])
      stored.push(await store.put(inPieces(bytesOf(text)), { limitBytes: 100 }))
    expect((await allOf(store)).sort()).toEqual(stored.map((file) => file.sha256).sort())
  })

  test('cannot be asked for by anything but a hash', async () => {
    await expect(open().open('../../etc/passwd')).rejects.toThrow('Not a SHA-256')
  })

  test('that were changed behind our back fail while being read', async () => {
    const store = open()
    const { sha256: hash } = await store.put(inPieces(letter), { limitBytes: 10_000 })
    for (const entry of filesUnder(folder)) appendFileSync(join(entry.parentPath, entry.name), '!')
    for (const [key, value] of s3.objects) s3.objects.set(key, Buffer.concat([value, bytesOf('!')]))
    await expect(contentOf(store, hash)).rejects.toThrow('no longer has the content')
  })
})

describe('a bucket', () => {
  test('that is busy for a moment is asked again, with the whole file', async () => {
    const store = s3Store(bucket, join(folder, 'arriving'))
    s3.busyFor = 1
    await store.put(inPieces(bytesOf('总结')), { limitBytes: 100 })
    s3.busyFor = 1
    expect(await contentOf(store, sha256(bytesOf('总结')))).toEqual(bytesOf('总结'))
  })

  test('that refuses our key says in plain words what to look at', async () => {
    const store = s3Store({ ...bucket, secretAccessKey: 'another' }, join(folder, 'arriving'))
    await expect(store.put(inPieces(bytesOf('x')), { limitBytes: 100 })).rejects.toThrow('LUOSHI_S3_SECRET_ACCESS_KEY')
    expect(filesUnder(folder)).toEqual([])
  })
})

test('the setting chooses where files go', async () => {
  const { sha256: hash } = await openFileStore({ dataDirectory: folder, s3: bucket }).put(inPieces(bytesOf('x')), {
    limitBytes: 9,
  })
  expect(await openFileStore({ dataDirectory: folder, s3: undefined }).has(hash)).toBe(false)
  expect([...s3.objects.keys()]).toEqual([`/bureau/luoshi/files (1)/${hash.slice(0, 2)}/${hash}`])
})

test('half a file left by a killed process is removed after a day, one still arriving is not', async () => {
  mkdirSync(join(folder, 'arriving'))
  for (const name of ['left', 'new']) writeFileSync(join(folder, 'arriving', name), 'half')
  const now = new Date()
  utimesSync(join(folder, 'arriving', 'left'), now, new Date(now.getTime() - 25 * 60 * 60 * 1000))
  expect(await directoryStore(folder).tidy(now)).toBe(1)
  expect(readdirSync(join(folder, 'arriving'))).toEqual(['new'])
})
