import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SETTINGS, settingsFrom } from './settings.ts'

const s3 = {
  LUOSHI_S3_ENDPOINT: 'https://s3.example.cn/',
  LUOSHI_S3_BUCKET: 'bureau',
  LUOSHI_S3_ACCESS_KEY_ID: 'key',
  LUOSHI_S3_SECRET_ACCESS_KEY: 'secret',
}

test('nothing set runs on this machine alone, with an embedded database in the working directory', () => {
  expect(settingsFrom({}, '/srv/luoshi')).toMatchObject({
    port: 5180,
    host: '127.0.0.1',
    dataDirectory: '/srv/luoshi/.luoshi',
    databaseUrl: undefined,
    s3: undefined,
    logLevel: 'info',
    demo: true,
  })
})

test('what is set is used, blanks around it ignored', () => {
  const settings = settingsFrom(
    {
      PORT: ' 80 ',
      LUOSHI_DATA: '/data',
      DATABASE_URL: 'postgres://u:p@db/luoshi',
      LUOSHI_LOG_LEVEL: 'debug',
      ...s3,
      LUOSHI_S3_PREFIX: '/a/',
    },
    '/srv',
  )
  expect(settings).toMatchObject({
    port: 80,
    dataDirectory: '/data',
    databaseUrl: 'postgres://u:p@db/luoshi',
    logLevel: 'debug',
    demo: false,
  })
  expect(settings.s3).toMatchObject({ endpoint: 'https://s3.example.cn', region: 'us-east-1', prefix: 'a' })
})

test('every mistake is named at once, in both languages', () => {
  const attempt = () =>
    settingsFrom({ PORT: '70000', LUOSHI_LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', LUOSHI_S3_BUCKET: 'b' }, '/')
  for (const part of [
    'PORT must be',
    'PORT 须为',
    'LUOSHI_LOG_LEVEL must be',
    'DATABASE_URL must begin',
    'LUOSHI_S3_ENDPOINT is not',
  ])
    expect(attempt).toThrow(part)
})

test('a bucket without its keys, or with a path in its address, is a mistake', () => {
  expect(() => settingsFrom({ ...s3, LUOSHI_S3_SECRET_ACCESS_KEY: '' }, '/')).toThrow(
    'LUOSHI_S3_SECRET_ACCESS_KEY is needed',
  )
  expect(() => settingsFrom({ ...s3, LUOSHI_S3_ENDPOINT: 'https://s3.example.cn/bucket' }, '/')).toThrow(
    'without a path',
  )
})

test('a misspelt setting is not silently ignored', () => {
  expect(() => settingsFrom({ LUOSHI_DTAA: 'x' }, '/')).toThrow('There is no setting LUOSHI_DTAA')
})

test('every setting is described in both languages', () => {
  expect(SETTINGS.filter(({ en, zh }) => !/[a-z]/.test(en) || !/\p{Script=Han}/u.test(zh))).toEqual([])
})

test('every setting is in the page for operators, in the words it has here', () => {
  const page = readFileSync(new URL('../../../../docs/operating/settings.md', import.meta.url), 'utf8')
  const rows = SETTINGS.map(({ name, standard, en }) => `| \`${name}\` | ${standard || '–'} | ${en} |`)
  expect(rows.filter((row) => !page.includes(row))).toEqual([])
})
