import { READING_LIMITS } from './document.ts'
import type { ReadingFormat, ReadingLimits, ReadingResult, ReadParts } from './document.ts'
import { isWordPart, readDocx } from './docx.ts'
import { containerOf, extensionOf, formatNamed, nameDiffers, oleStreams, zipKind } from './format.ts'
import { readPdf } from './pdf.ts'
import { markdownTitle, markdownWords } from './markdown.ts'
import { readPlain } from './plain.ts'
import { refuse } from './refusal.ts'
import type { Read } from './refusal.ts'
import { unzip } from './unzip.ts'
import { isWorkbookPart, readXlsx } from './xlsx.ts'
import { zipDirectory } from './zip-directory.ts'

/**
 * A file as plain text, or why it cannot be read.
 *
 * What the file is, its content decides; the name only tells .md from .txt, and a name that disagrees is noted. Never
 * throws for anything a file may contain. The caller bounds the number of bytes (50 MB is a good bound).
 *
 * @param name    file name with its extension; a path may stand before it
 * @param limits  bounds beyond which a file is refused
 * @example await readDocument(bytes, '讲话稿.docx') // { ok: true, document: { text: '同志们：…', format: 'docx', … } }
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = READING_LIMITS,
): Promise<ReadingResult> {
  if (bytes.length === 0) return refuse('reading/empty', { bytes: 0 })
  const container = containerOf(bytes)
  switch (container) {
    case 'pdf':
      return finished('pdf', await readPdf(bytes, limits), bytes, name, limits)
    case 'zip':
      return readPackage(bytes, name, limits)
    case 'ole':
      return refuseOle(bytes)
    case 'text':
      return readText(bytes, name, limits)
    default:
      return refuse('reading/format-unknown', { found: container })
  }
}

async function readPackage(bytes: Uint8Array, name: string, limits: ReadingLimits): Promise<ReadingResult> {
  const directory = zipDirectory(bytes, limits)
  if (!directory.ok) return directory
  const found = zipKind(directory.value.map((entry) => entry.name))
  if (found !== 'docx' && found !== 'xlsx') return refuse('reading/format-unknown', { found })
  const files = unzip(bytes, directory.value, found === 'docx' ? isWordPart : isWorkbookPart, limits)
  if (!files.ok) return files
  const parts = await (found === 'docx' ? readDocx(files.value, limits) : readXlsx(files.value, limits))
  return finished(found, parts, bytes, name, limits)
}

/** Office 97–2003 and locked office files share one container; the streams inside tell which it is. */
function refuseOle(bytes: Uint8Array): ReadingResult {
  const streams = oleStreams(bytes)
  if (streams.has('EncryptedPackage')) return refuse('reading/password-docx', {})
  if (streams.has('WordDocument')) return refuse('reading/word-97', {})
  if (streams.has('Workbook') || streams.has('Book')) return refuse('reading/format-unknown', { found: 'excel-97' })
  if (streams.has('PowerPoint Document')) return refuse('reading/format-unknown', { found: 'powerpoint-97' })
  return refuse('reading/word-97', {})
}

function readText(bytes: Uint8Array, name: string, limits: ReadingLimits): ReadingResult {
  const named = formatNamed(name)
  const plainName = named === 'txt' || named === 'md'
  const parts = readPlain(bytes, limits)
  if (!parts.ok) {
    // bytes that are no text under a name that promises none either: the format is the riddle, not the encoding
    const riddle = parts.refusal.code === 'reading/encoding-unknown' && !plainName
    return riddle ? refuse('reading/format-unknown', { found: 'unknown' }) : parts
  }
  // web pages saved under the names of office files are common; their tags are not text
  if (!plainName && /^\s*<(?:!doctype html|html|\?xml)/i.test(parts.value.text)) {
    return refuse('reading/format-unknown', { found: 'html' })
  }
  if (named !== 'md') return finished('txt', parts, bytes, name, limits)
  const { text } = parts.value
  const title = markdownTitle(text)
  const titled = {
    ok: true as const,
    value: { ...parts.value, text: markdownWords(text), ...(title !== undefined && { title }) },
  }
  return finished('md', titled, bytes, name, limits)
}

function finished(
  format: ReadingFormat,
  parts: Read<ReadParts>,
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits,
): ReadingResult {
  if (!parts.ok) return parts
  const { text, notes } = parts.value
  if (text.trim() === '') return refuse('reading/empty', { bytes: bytes.length })
  if (text.length > limits.characters) {
    return refuse('reading/too-long', { unit: 'characters', size: text.length, limit: limits.characters })
  }
  const differs = nameDiffers(name, format)
  return {
    ok: true,
    document: {
      ...parts.value,
      format,
      notes: differs
        ? [...notes, { code: 'reading/name-differs', data: { named: extensionOf(name), found: format } }]
        : notes,
    },
  }
}
