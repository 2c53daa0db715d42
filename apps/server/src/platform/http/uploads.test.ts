import { createHash } from 'node:crypto'
import { endpoint } from '@luoshi/contract'
import type { PersonId } from '@luoshi/loop'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bureau, database, emptyEveryTable, otherBureau } from '../../../test/database.ts'
import { bareRoutes, testFiles } from '../../../test/routes.ts'
import { answer } from './answers.ts'
import { serve, type Routes } from './serve.ts'
import { MAX_FILE_BYTES } from './uploads.ts'

const handIn = endpoint({
  name: 'shelves.handIn',
  summary: 'Hand in a file',
  method: 'POST',
  path: '/files',
  permission: 'signed-in',
  body: z.object({ title: z.string().min(2), pages: z.coerce.number().optional() }),
  upload: true,
  ok: z.object({
    title: z.string(),
    pages: z.number().optional(),
    name: z.string(),
    mediaType: z.string(),
    bytes: z.number(),
    sha256: z.string(),
  }),
  refusals: [],
})

const person = '01890000-0000-7000-8000-0000000000c1' as PersonId // ids are branded text
let routes: Routes
let worked = 0
beforeAll(async () => {
  const signedIn = { person, personName: '周敏', username: 'zhou', mustChangePassword: false }
  routes = await bareRoutes(() => ({ tenantId: bureau, signedIn, actor: undefined }))
  serve(routes, handIn, async ({ body, file }) => {
    worked += 1
    return answer({ ...body, ...file })
  })
  await routes.app.ready()
})
beforeEach(async () => {
  await emptyEveryTable()
  worked = 0
})

const boundary = 'edge'
type Part = { name: string; content: Buffer | string; fileName?: string }
const formOf = (parts: Part[]) =>
  Buffer.concat([
    ...parts.map(({ name, content, fileName }) =>
      Buffer.concat([
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
        Buffer.from(
          fileName === undefined ? '\r\n\r\n' : `; filename="${fileName}"\r\nContent-Type: text/html\r\n\r\n`,
        ),
        Buffer.from(content),
        Buffer.from('\r\n'),
      ]),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ])
const send = (parts: Part[], headers: Record<string, string> = {}) =>
  routes.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
    payload: formOf(parts),
  })
const title = { name: 'title', content: '会议纪要' }
const pdf = (content: string | Buffer = '%PDF-1.7 words', fileName = '纪要.pdf') => ({
  name: 'file',
  content,
  fileName,
})
async function inStore(): Promise<number> {
  let files = 0
  for await (const _ of testFiles.list()) files += 1
  return files
}

describe('a file that comes with a request', () => {
  test('lies in the store under its hash, typed by its content, and belongs to the bureau', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(3_000_000, 'x')])
    const response = await send([title, { name: 'pages', content: '12' }, pdf(content, 'C:\\文件\\纪要.pdf')])
    const sha256 = createHash('sha256').update(content).digest('hex')
    expect(response.json()).toEqual({
      title: '会议纪要',
      pages: 12,
      name: '纪要.pdf',
      mediaType: 'application/pdf',
      bytes: content.byteLength,
      sha256,
    })
    expect(await testFiles.has(sha256)).toBe(true)
    const rows = (tenantId: string) => database.inTenant(tenantId).selectFrom('stored_file').select('sha256').execute()
    expect([await rows(bureau), await rows(otherBureau)]).toEqual([[{ sha256 }], []])
  })

  test('is not taken in when it is empty, of another kind, missing or called otherwise', async () => {
    const before = await inStore()
    expect((await send([title, pdf('')])).json()).toMatchObject({ status: 409, code: 'file/empty' })
    expect((await send([title, pdf('MZ\x90', 'setup.exe')])).json()).toMatchObject({
      status: 415,
      code: 'file/type-refused',
      data: { found: '.exe' },
    })
    expect((await send([title])).json()).toMatchObject({ status: 400, code: 'file/missing' })
    expect((await send([{ ...pdf(), name: 'photo' }])).json()).toMatchObject({ status: 400, code: 'request/malformed' })
    const asJson = await routes.app.inject({ method: 'POST', url: '/api/files', payload: { title: 'x' } })
    expect(asJson.json()).toMatchObject({ status: 415, code: 'request/type-refused' })
    expect([worked, await inStore()]).toEqual([0, before])
  })

  test('of more than 50 MB is broken off, and nothing of it stays', async () => {
    const before = await inStore()
    const large = Buffer.alloc(MAX_FILE_BYTES + 1, 'x')
    large.write('%PDF-')
    const response = await send([title, pdf(large)])
    expect(response.json()).toMatchObject({ status: 413, code: 'file/too-large', data: { maxBytes: MAX_FILE_BYTES } })
    expect([worked, await inStore()]).toEqual([0, before])
  })

  test('comes after its fields, which must have their shape', async () => {
    expect((await send([{ name: 'title', content: 'x' }, pdf()])).json()).toMatchObject({
      code: 'request/malformed',
      data: { problems: [{ in: 'body', path: 'title' }] },
    })
    expect(worked).toBe(0)
  })

  test('sent twice with one key is worked on once, and another file under that key is refused', async () => {
    const key = { 'idempotency-key': 'press-0001' }
    const first = await send([title, pdf()], key)
    expect((await send([title, pdf()], key)).json()).toEqual(first.json())
    expect((await send([title, pdf('%PDF-1.7 others')], key)).json()).toMatchObject({ code: 'idempotency/key-reused' })
    expect(worked).toBe(1)
  })
})
