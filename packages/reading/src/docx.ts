import { strToU8, zipSync } from 'fflate'
import type { ReadingLimits, ReadParts } from './document.ts'
import { attribute, elementsOf, markupOf, tagsOf } from './markup.ts'
import { read, refuse } from './refusal.ts'
import type { Damage, Read } from './refusal.ts'
import { withListNumbers } from './word-numbering.ts'
import { wordText } from './word-text.ts'
import type { WordNode } from './word-text.ts'

const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const NO_RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'

const damaged = (damage: Damage, part: string) => refuse('reading/corrupt', { format: 'docx', damage, part })

/**
 * The text and tables of a Word document, with its automatic numbers written out. Headers, footers, footnotes, comments
 * and deleted text are left out; inserted text counts.
 *
 * @param files  the inflated parts of the package, by name
 */
export async function readDocx(files: Map<string, Uint8Array>, limits: ReadingLimits): Promise<Read<ReadParts>> {
  const path = mainPart(files)
  const parts: Record<string, string> = {}
  for (const name of [path, beside(path, 'styles.xml'), beside(path, 'numbering.xml'), relationshipsOf(path)]) {
    const part = files.get(name)
    if (part === undefined) continue
    const found = markupOf(part)
    if (!found.ok) return damaged(part.length === 0 ? 'part-missing' : found.damage, name)
    parts[name] = found.markup
  }
  const main = withoutLooks(parts[path] ?? '')
  if (main === '') return damaged('part-missing', path)
  const styles = parts[beside(path, 'styles.xml')] ?? ''
  const long = tooLong(main, limits) ?? tooLong(styles, limits)
  if (long) return long

  const numbered = withListNumbers(main, parts[beside(path, 'numbering.xml')] ?? '', styles)
  try {
    const tree = await wordTree(numbered, styles, parts[relationshipsOf(path)] ?? NO_RELATIONSHIPS)
    return read({ ...wordText(tree), notes: [] })
  } catch {
    // whatever a parser throws on markup it cannot follow, a stack overflow included, is the file's fault
    return damaged('markup', path)
  }
}

function tooLong(markup: string, limits: ReadingLimits) {
  const elements = markup.length > limits.markup ? 0 : elementsOf(markup)
  if (elements > limits.elements) {
    return refuse('reading/too-long', { unit: 'elements', size: elements, limit: limits.elements })
  }
  if (markup.length <= limits.markup) return undefined
  return refuse('reading/too-long', { unit: 'markup', size: markup.length, limit: limits.markup })
}

/** Only these parts of a package are inflated; pictures and archives inside stay packed. */
export const isWordPart = (name: string): boolean =>
  /^(?:_rels\/\.rels|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels))$/.test(name)

function mainPart(files: Map<string, Uint8Array>): string {
  const relationships = files.get('_rels/.rels')
  const found = relationships && markupOf(relationships)
  for (const tag of tagsOf(found?.ok ? found.markup : '')) {
    const target = attribute(tag, 'Target')?.replace(/^\//, '')
    if (target && attribute(tag, 'Type')?.endsWith('/officeDocument') && files.has(target)) return target
  }
  return 'word/document.xml'
}

const beside = (path: string, name: string) => path.replace(/[^/]*$/, name)
const relationshipsOf = (path: string) => path.replace(/[^/]*$/, (name) => `_rels/${name}.rels`)

/** A fresh package of the few parts that matter goes to mammoth, so that it never meets what was not checked. */
async function wordTree(main: string, styles: string, relationships: string): Promise<WordNode> {
  // loaded when first needed: it takes longer to load than most files take to read
  const { default: mammoth } = await import('mammoth')
  const bytes = zipSync(
    {
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      'word/document.xml': strToU8(main),
      'word/_rels/document.xml.rels': strToU8(relationships),
      ...(styles && { 'word/styles.xml': strToU8(styles) }),
    },
    { level: 0 },
  )
  let tree: WordNode = { type: 'document' }
  const transformDocument = (document: WordNode) => {
    tree = document
    return { ...document, children: [] } // nothing left to turn into HTML
  }
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument })
  return tree
}

/**
 * Markup without fonts, sizes and revision ids, which are most of a document and nothing to its text: it halves what
 * mammoth must parse. Properties that mark a change (`w:del`, `w:ins`, `w:rPrChange`) stay.
 */
function withoutLooks(markup: string): string {
  const OPEN = '<w:rPr>'
  const CLOSE = '</w:rPr>'
  const kept: string[] = []
  let copied = 0
  let open = markup.indexOf(OPEN)
  let close = markup.indexOf(CLOSE)
  while (open !== -1 && close !== -1) {
    if (close < open) {
      close = markup.indexOf(CLOSE, open)
      continue
    }
    const next = markup.indexOf(OPEN, open + OPEN.length)
    const nested = next !== -1 && next < close
    if (!nested && !/<w:(?:del|ins|rPrChange)\b/.test(markup.slice(open, close))) {
      kept.push(markup.slice(copied, open))
      copied = close + CLOSE.length
    }
    open = next
  }
  return (kept.join('') + markup.slice(copied)).replace(/ w:rsid\w*="[0-9A-F]*"/g, '')
}
