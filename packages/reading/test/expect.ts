import { expect } from 'vitest'
import { readDocument } from '../src/index.ts'
import type { ReadDocument, ReadingLimits, ReadingRefusal } from '../src/index.ts'

/** The document, where reading must succeed. */
export async function reading(bytes: Uint8Array, name: string, limits?: ReadingLimits): Promise<ReadDocument> {
  const result = await readDocument(bytes, name, limits)
  expect(result).toMatchObject({ ok: true })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.document
}

/** The refusal, where reading must fail. */
export async function refusalOf(bytes: Uint8Array, name: string, limits?: ReadingLimits): Promise<ReadingRefusal> {
  const result = await readDocument(bytes, name, limits)
  expect(result).toMatchObject({ ok: false })
  if (result.ok) throw new Error(`read: ${result.document.text.slice(0, 40)}`)
  return result.refusal
}
