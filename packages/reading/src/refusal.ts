/** What a file turned out to be when it is none of the formats read here; the wording can then say what to do instead. */
export type ForeignKind =
  | 'excel-97'
  | 'powerpoint-97'
  | 'powerpoint'
  | 'opendocument'
  | 'excel-binary'
  | 'zip'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'rtf'
  | 'html'
  | 'image'
  | 'ofd'
  | 'unknown'

/** Why a compressed file was judged a bomb: what was counted, and the bound it broke. */
export type BombSign = 'entries' | 'size' | 'ratio' | 'size-understated' | 'nested-compression'

/** Where a damaged file broke: its container, a part that is missing, markup, a forbidden document type, or the reader itself. */
export type Damage = 'container' | 'checksum' | 'compression-method' | 'part-missing' | 'document-type' | 'markup'

/**
 * Every reason a file may not be read, with the facts a person needs to act on it.
 * Codes are public API: add, never rename. Wording lives with the screens.
 */
export type ReadingRefusals = {
  /** No bytes, or nothing but white space once decoded. */
  'reading/empty': { bytes: number }
  /** `size` is what was counted when reading stopped, so the true size may be larger. */
  'reading/too-long': { unit: 'characters' | 'pages' | 'cells' | 'markup' | 'elements'; size: number; limit: number }
  /** Opening the PDF needs a password. A PDF that merely forbids printing or copying is read. */
  'reading/pdf-encrypted': {}
  /** Pages, but not one character of text: a scan. */
  'reading/pdf-image-only': { pages: number }
  /** Text in fonts whose letters are named by these character maps, which are not here: ask for a .docx or save it anew. */
  'reading/pdf-letters-unknown': { maps: string[] }
  /** The binary format of Word 97–2003 (.doc, also WPS .wps): ask for .docx. */
  'reading/word-97': {}
  /** `size` in entries, bytes or times, by `sign`. */
  'reading/zip-bomb': { sign: BombSign; size: number; limit: number }
  'reading/corrupt': { format: 'docx' | 'xlsx' | 'pdf' | 'zip'; damage: Damage; part?: string }
  'reading/format-unknown': { found: ForeignKind }
  /** Text, but in none of the encodings that were tried. Nothing is guessed: wrong letters are worse than none. */
  'reading/encoding-unknown': { tried: string[] }
  /** A .docx or .xlsx locked with a password (an encrypted package inside an OLE container). */
  'reading/password-docx': {}
}

export type ReadingRefusalCode = keyof ReadingRefusals

export type ReadingRefusal = {
  [Code in ReadingRefusalCode]: { code: Code; data: ReadingRefusals[Code] }
}[ReadingRefusalCode]

/** A part that could be read, or why not. */
export type Read<T> = { ok: true; value: T } | { ok: false; refusal: ReadingRefusal }

export const read = <T>(value: T): Read<T> => ({ ok: true, value })

export const refuse = <Code extends ReadingRefusalCode>(
  code: Code,
  data: ReadingRefusals[Code],
): { ok: false; refusal: ReadingRefusal } => ({
  ok: false,
  refusal: { code, data } as ReadingRefusal, // TypeScript cannot see that a code with its own data is one member of the union
})
