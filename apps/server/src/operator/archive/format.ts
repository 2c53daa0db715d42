import { z } from 'zod'

/**
 * One bureau in one file: a gzipped tar with, in this order,
 *
 *     header.json               what it is, read before anything else
 *     files/<sha256>            every file of the bureau
 *     rows/<table>/000001.jsonl every row, one JSON object a line, tables in an order that loads
 *     manifest.json             how many of everything, and the SHA-256 of each part of rows
 *
 * Everything is written as it is read: neither making nor loading one needs memory for more than a part.
 */
export const FORMAT = 1

const Tenant = z.object({ tenantId: z.uuid(), slug: z.string(), name: z.string() })

export const Header = z.object({
  format: z.number().int(),
  /** Name of the last migration of the database it came from. */
  migration: z.string(),
  tenant: Tenant,
  madeAt: z.iso.datetime(),
  /** Table → columns, in the order the tables must be loaded. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type Header = z.infer<typeof Header>

export const Manifest = z.object({
  parts: z.array(z.object({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
  files: z.number().int(),
  /** Recorded as the bureau's, but not in the file store when the archive was made. */
  missingFiles: z.array(z.string()),
})
export type Manifest = z.infer<typeof Manifest>

export const HEADER = 'header.json'
export const MANIFEST = 'manifest.json'

export const partName = (table: string, number: number) => `rows/${table}/${String(number).padStart(6, '0')}.jsonl`
export const tableOfPart = (name: string) => /^rows\/([^/]+)\/\d{6}\.jsonl$/.exec(name)?.[1]
export const fileName = (sha256: string) => `files/${sha256}`
export const hashOfFile = (name: string) => /^files\/([0-9a-f]{64})$/.exec(name)?.[1]
