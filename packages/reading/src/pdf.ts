import type { ReadingLimits, ReadingNote, ReadParts } from './document.ts'
import { addPage } from './pdf-lines.ts'
import type { PlacedText, TextSoFar } from './pdf-lines.ts'
import { pdfBomb } from './pdf-streams.ts'
import { read, refuse } from './refusal.ts'
import type { Read } from './refusal.ts'

/** Encryption whose password nobody set can be opened by anyone; only this error asks for one. */
const isPasswordAsked = (error: unknown) => error instanceof Error && error.name === 'PasswordException'

const damaged = refuse('reading/corrupt', { format: 'pdf', damage: 'container' })

/** The text of a PDF, its lines put together to paragraphs. Pictures are not read. */
export async function readPdf(bytes: Uint8Array, limits: ReadingLimits): Promise<Read<ReadParts>> {
  const bomb = pdfBomb(bytes, limits)
  if (bomb) return { ok: false, refusal: bomb }
  // loaded when first needed: it takes longer to load than most files take to read
  const { getDocumentProxy } = await import('unpdf')
  try {
    // a copy, since the library takes the buffer away from its owner
    const missing = new Set<string>()
    const BinaryDataFactory = noCharacterMaps(missing)
    const pdf = await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      disableFontFace: true,
      useWorkerFetch: false,
      BinaryDataFactory,
    })
    try {
      return await pagesOf(pdf, limits, missing)
    } finally {
      await pdf.loadingTask.destroy()
    }
  } catch (error) {
    return isPasswordAsked(error) ? refuse('reading/pdf-encrypted', {}) : damaged
  }
}

/**
 * Old programs name one of Adobe's character maps (GBK-EUC-H and its like) instead of saying which glyph is which
 * letter. The maps are not here; which ones were asked for is kept, or the text would be missing without a word.
 */
const noCharacterMaps = (missing: Set<string>) =>
  class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      if (kind === 'cMapUrl') missing.add(filename.replace(/\.bcmap$/, ''))
      throw new Error(`Not here: ${filename}`)
    }
  }

type Pdf = Awaited<ReturnType<(typeof import('unpdf'))['getDocumentProxy']>>

async function pagesOf(pdf: Pdf, limits: ReadingLimits, missing: Set<string>): Promise<Read<ReadParts>> {
  const pages = pdf.numPages
  if (pages > limits.pages) return refuse('reading/too-long', { unit: 'pages', size: pages, limit: limits.pages })
  const soFar: TextSoFar = { paragraphs: [] }
  const blank: number[] = []
  let size = 0
  for (let number = 1; number <= pages; number++) {
    const page = await pdf.getPage(number)
    const runs = await placedText(page)
    page.cleanup()
    if (addPage(soFar, runs) === 0) blank.push(number)
    for (const { str } of runs) size += str.length
    if (size > limits.characters) {
      return refuse('reading/too-long', { unit: 'characters', size, limit: limits.characters })
    }
  }
  const maps = [...missing].sort()
  if (blank.length === pages && maps.length > 0) return refuse('reading/pdf-letters-unknown', { maps })
  if (blank.length === pages) return refuse('reading/pdf-image-only', { pages })
  const text = soFar.paragraphs.join('\n')
  const notes: ReadingNote[] = []
  if (blank.length > 0) notes.push({ code: 'reading/pages-without-text', data: { pages: blank } })
  if (maps.length > 0) notes.push({ code: 'reading/letters-left-out', data: { maps } })
  const title = await titleIn(pdf, text)
  return read({ text, pages, tables: [], notes, ...(title !== undefined && { title }) })
}

async function placedText(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<PlacedText[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item)) return []
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[] // a PDF matrix: six numbers
    return [{ str: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 1 }]
  })
}

/** The title among the properties is often a file name or another paper's; it counts only when the text says it too. */
async function titleIn(pdf: Pdf, text: string): Promise<string | undefined> {
  const { info } = await pdf.getMetadata()
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
  const bare = (words: string) => words.replace(/\s+/g, '')
  return title !== '' && bare(text).includes(bare(title)) ? title : undefined
}
