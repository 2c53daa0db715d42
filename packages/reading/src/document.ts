import type { ReadingRefusal } from './refusal.ts'

/** The formats read here. */
export type ReadingFormat = 'txt' | 'md' | 'docx' | 'pdf' | 'xlsx'

/**
 * A table as text, row by row. All rows have the same number of cells; a cell that spans several keeps its text in the
 * first of them and leaves the others empty. `name` is the worksheet's name and absent for a table in a letter.
 */
export interface Table {
  name?: string
  rows: string[][]
}

/** What the reader should be told about a file that was read. Codes are public API: add, never rename. */
export type ReadingNotes = {
  /** The content is another format than the name says; the content was believed. */
  'reading/name-differs': { named: string; found: ReadingFormat }
  /** Some pages, counted from 1, hold no text: probably scans, whose words are missing from the text. */
  'reading/pages-without-text': { pages: number[] }
  /** Words in fonts whose letters are named by these character maps are missing from the text: save the PDF anew. */
  'reading/letters-left-out': { maps: string[] }
  'reading/hidden-sheets-left-out': { names: string[] }
}

export type ReadingNote = {
  [Code in keyof ReadingNotes]: { code: Code; data: ReadingNotes[Code] }
}[keyof ReadingNotes]

/** A file as plain text. Offsets of whatever is later found in it count UTF-16 units of `text`. */
export interface ReadDocument {
  /** For .txt and .md the file as decoded, unchanged but for a byte order mark. */
  text: string
  format: ReadingFormat
  /** Only for .txt and .md. */
  encoding?: string
  /** Only for .pdf. */
  pages?: number
  /** Tables of a .docx and sheets of an .xlsx, in order. Their words are in `text` too, one row a line, cells split by tabs. */
  tables: Table[]
  /** Only when the file itself marks it as such: Title style, first-level markdown heading, document property. */
  title?: string
  notes: ReadingNote[]
}

export type ReadingResult = { ok: true; document: ReadDocument } | { ok: false; refusal: ReadingRefusal }

/** What one format's reader hands back; the rest is added where the readers come together. */
export type ReadParts = Omit<ReadDocument, 'format'>

/** Bounds that keep one file from holding the process. */
export interface ReadingLimits {
  /** UTF-16 units of text. */
  characters: number
  pages: number
  /** Filled cells of a workbook. */
  cells: number
  /** UTF-16 units of the main part of a .docx, fonts and sizes left out. */
  markup: number
  /** Elements of that part: about 25 µs each to parse, and the process does nothing else meanwhile. */
  elements: number
  /** Files in one .docx or .xlsx. */
  entries: number
  /** Bytes of all parts of a .docx, .xlsx or .pdf once inflated. */
  inflatedBytes: number
  /** Inflated to packed size, judged from 1 MB upwards. Ordinary office markup stays under 60. */
  ratio: number
}

/** @source house rule: a whole year's speeches of one bureau fit in a third of it. */
export const READING_LIMITS: ReadingLimits = {
  characters: 1_000_000,
  pages: 2_000,
  cells: 500_000,
  markup: 6_000_000,
  elements: 200_000,
  entries: 5_000,
  inflatedBytes: 200_000_000,
  ratio: 200,
}
