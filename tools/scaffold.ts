/** What `npm run new` writes: path → text. Pure, so that what it makes can be tested. */
export type Files = Record<string, string>

export const scaffolds = ['feature', 'migration', 'decision', 'template'] as const
export type Scaffold = (typeof scaffolds)[number]

export interface Made {
  files: Files
  /** A line for GLOSSARY.md; its test refuses the line until every cell is filled. */
  glossary?: string
  /** What a person does next, in order. */
  next: string[]
}

/** What is there already, as far as it decides numbers. */
export interface Existing {
  migrations: readonly string[]
  decisions: readonly string[]
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(name).replace(/^\w/, (letter) => letter.toUpperCase())
const spaced = (name: string) => name.replace(/[-_]/g, ' ')
const nextNumber = (names: readonly string[]) =>
  String(Math.max(0, ...names.map((name) => Number(/^\d{4}/.exec(name)?.[0] ?? 0))) + 1).padStart(4, '0')
const glossaryRow = (name: string) => `| ${spaced(name)} | ⋯ | ⋯ | ⋯ |`

/** @throws RangeError with a sentence for the person when the name does not fit */
export function scaffold(what: Scaffold, name: string, existing: Existing): Made {
  const pattern = what === 'migration' ? /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/ : /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
  if (!pattern.test(name))
    throw new RangeError(
      what === 'migration'
        ? `Name a migration like add_notice, not "${name}"`
        : `Name a ${what} like-this, not "${name}"`,
    )
  if (/^(utils?|helpers?|common|shared|managers?|services?|misc|lib|info)$/.test(name))
    throw new RangeError(`"${name}" says nothing about what is in it`)
  return { feature, migration, decision, template }[what](name, existing)
}

function feature(name: string): Made {
  const one = camel(name)
  const permission = `'signed-in'`
  return {
    files: {
      [`packages/contract/src/${name}.ts`]: `import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const ${one}Endpoints = {
  list: endpoint({
    name: '${one}.list',
    summary: 'What there is of ${spaced(name)}',
    method: 'GET',
    path: '/${name}',
    permission: ${permission},
    ok: z.object({ rows: z.array(z.object({ id: z.guid() })) }),
    refusals: [],
  }),
}
`,
      [`apps/server/src/features/${name}/${name}.routes.ts`]: `import { ${one}Endpoints } from '@luoshi/contract'
import { answer } from '../../platform/http/answers.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { all${pascal(name)} } from './${name}.queries.ts'

export function ${one}Routes(routes: Routes): void {
  serve(routes, ${one}Endpoints.list, async ({ context }) => answer({ rows: await all${pascal(name)}(context.db) }))
}
`,
      [`apps/server/src/features/${name}/${name}.queries.ts`]: `import type { Db } from '../../platform/db/database.ts'

/** Every one this bureau has; row-level security leaves out the others. */
export async function all${pascal(name)}(_db: Db): Promise<{ id: string }[]> {
  return []
}
`,
      [`apps/server/src/features/${name}/${name}.test.ts`]: `import { expect, test } from 'vitest'
import { bureau } from '../../../test/database.ts'
import { bareRoutes } from '../../../test/routes.ts'
import { ${one}Routes } from './${name}.routes.ts'

const nobody = { tenantId: bureau, signedIn: undefined, actor: undefined }

test('${spaced(name)} are shown to nobody who is not signed in', async () => {
  const routes = await bareRoutes(() => nobody)
  ${one}Routes(routes)
  const response = await routes.app.inject({ method: 'GET', url: '/api/${name}' })
  expect(response.statusCode).toBe(401)
})
`,
    },
    glossary: glossaryRow(name),
    next: [
      `fill in the new row of GLOSSARY.md`,
      `packages/contract/src/index.ts: export * from './${name}.ts'`,
      `packages/contract/src/all-endpoints.ts: add ${one}Endpoints`,
      `the server's list of routes: call ${one}Routes(routes)`,
      `npm run snapshots, npm run check`,
    ],
  }
}

function migration(name: string, { migrations }: Existing): Made {
  const path = `apps/server/src/platform/db/migrations/${nextNumber(migrations)}_${name}.sql`
  return {
    files: {
      [path]: `-- Why: (one sentence; what a reader of the schema would otherwise ask)
-- Forward only. PostgreSQL 15 and PGlite alike. Every table begins with tenant_id and is closed to other bureaus:
--
--   create table notice (
--     tenant_id uuid not null default current_tenant(),
--     notice_id uuid not null,
--     constraint notice__pk primary key (tenant_id, notice_id)
--   );
--   select close_to_other_tenants('notice', 'select, insert, update');
`,
    },
    next: [
      `write the SQL in ${path}`,
      `describe new columns in apps/server/src/platform/db/tables`,
      `a view of the log: add it to what \`luoshi db rebuild\` builds`,
      `npm run snapshots, npm run check`,
    ],
  }
}

function decision(name: string, { decisions }: Existing): Made {
  const number = nextNumber(decisions)
  const title = spaced(name).replace(/^\w/, (letter) => letter.toUpperCase())
  return {
    files: {
      [`docs/decisions/${number}-${name}.md`]: `# ${title}

**Status:** accepted · **Date:** (the day it was decided)

## Context

## Decision

## Consequences
`,
    },
    next: [`write docs/decisions/${number}-${name}.md: one page; a later record supersedes it, nobody edits it`],
  }
}

function template(name: string): Made {
  const one = camel(name)
  return {
    files: {
      [`packages/documents/src/templates/${name}.ts`]: `import type { PlainDate } from '@luoshi/calendar'
import { letterDocx, type OfficialLetter } from '../letter.ts'

/** What the document says; names are resolved, nothing is looked up. */
export type ${pascal(name)}Facts = {
  issuer: string
  addressees: readonly string[]
  title: string
  text: string
  date: PlainDate
}

/**
 * (What it is, 官方名称.) In the page and type of GB/T 9704-2012.
 * @source house rule
 */
export const ${one}Letter = ({ issuer, addressees, title, text, date }: ${pascal(name)}Facts): OfficialLetter => ({
  head: { form: 'letterhead', mark: issuer },
  title,
  addressees,
  body: [{ kind: 'text', text }],
  signature: { name: issuer, date, sealed: true },
})

/** The same as a .docx. */
export const ${one}Docx = (facts: ${pascal(name)}Facts): Promise<Uint8Array> => letterDocx(${one}Letter(facts))
`,
      [`packages/documents/src/templates/${name}.test.ts`]: `import { plainDate } from '@luoshi/calendar'
import { expect, test } from 'vitest'
import { ${one}Docx, ${one}Letter } from './${name}.ts'

const facts = {
  issuer: '清河县教育局',
  addressees: ['各中小学'],
  title: '关于开展校园安全检查的通知',
  text: '请于本周内完成自查。',
  date: plainDate('2026-03-02'),
}

test('${spaced(name)} names whom it is for and who signs it', () => {
  expect(${one}Letter(facts)).toMatchObject({ addressees: ['各中小学'], signature: { name: '清河县教育局' } })
})

test('${spaced(name)} becomes a Word document', async () => {
  const bytes = await ${one}Docx(facts)
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
})
`,
    },
    glossary: glossaryRow(name),
    next: [
      `fill in the new row of GLOSSARY.md`,
      `packages/documents/src/index.ts: export * from './templates/${name}.ts'`,
      `open what it makes in Word, WPS and LibreOffice, then keep its XML as a golden file`,
      `npm run check`,
    ],
  }
}
