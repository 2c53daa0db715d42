import type { Typeface } from './fonts.ts'

/** A paragraph style, by the few properties official documents need. Lengths in twips, sizes in points. */
export type ParagraphStyle = {
  id: string
  /** Shown in the style list of Word and WPS. */
  name: string
  basedOn?: string
  typeface?: Typeface
  /** Typeface of Latin letters and digits when it is another one. */
  latin?: Typeface
  points?: number
  colour?: string
  bold?: boolean
  characterSpacing?: number
  align?: 'left' | 'center' | 'right' | 'both'
  /** Exact height of a line; `'natural'` leaves it to the typeface. */
  line?: number | 'natural'
  before?: number
  after?: number
  left?: number
  right?: number
  /** First line indented by so many characters, given with its twips because some programs read only those. */
  firstLine?: { characters: number; twips: number }
  keepWithNext?: boolean
  keepTogether?: boolean
  /** 0 for a heading of the first level. */
  outlineLevel?: number
}

const element = (name: string, attributes: Record<string, string | number | undefined>) => {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return given.length === 0 ? '' : `<w:${name} ${given.map(([key, value]) => `w:${key}="${value}"`).join(' ')}/>`
}

const flag = (name: string, on: boolean | undefined) =>
  on === undefined ? '' : `<w:${name}${on ? '' : ' w:val="0"'}/>`

/** The order of the elements is the schema's: Word refuses another. */
function paragraphProperties(style: ParagraphStyle): string {
  const line =
    style.line === 'natural'
      ? { line: 240, lineRule: 'auto' }
      : { line: style.line, lineRule: style.line === undefined ? undefined : 'exact' }
  return [
    flag('keepNext', style.keepWithNext),
    flag('keepLines', style.keepTogether),
    element('spacing', { before: style.before, after: style.after, ...line }),
    element('ind', {
      left: style.left,
      right: style.right,
      firstLineChars: style.firstLine && style.firstLine.characters * 100,
      firstLine: style.firstLine?.twips,
    }),
    element('jc', { val: style.align }),
    element('outlineLvl', { val: style.outlineLevel }),
  ].join('')
}

function runProperties(style: ParagraphStyle): string {
  const latin = (style.latin ?? style.typeface)?.name
  return [
    element('rFonts', { ascii: latin, hAnsi: latin, eastAsia: style.typeface?.name, cs: latin }),
    flag('b', style.bold),
    element('color', { val: style.colour }),
    element('spacing', { val: style.characterSpacing }),
    element('sz', { val: style.points && style.points * 2 }),
    element('szCs', { val: style.points && style.points * 2 }),
  ].join('')
}

const styleXml = (style: ParagraphStyle, isDefault: boolean) =>
  [
    `<w:style w:type="paragraph" w:styleId="${style.id}"${isDefault ? ' w:default="1"' : ''}>`,
    element('name', { val: style.name }),
    element('basedOn', { val: style.basedOn }),
    '<w:qFormat/>',
    `<w:pPr>${paragraphProperties(style)}</w:pPr>`,
    `<w:rPr>${runProperties(style)}</w:rPr>`,
    '</w:style>',
  ].join('')

/**
 * The styles part of a document: `normal` is the style of every paragraph that names none.
 * No space is put between Chinese and Latin text, lines do not snap to a grid, and single lines may end a page: otherwise a
 * line would not hold 28 characters, nor a page 22 lines.
 */
export const stylesXml = (normal: ParagraphStyle, others: readonly ParagraphStyle[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:docDefaults>',
    '<w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>',
    '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault>',
    '</w:docDefaults>',
    styleXml(normal, true),
    ...others.map((style) => styleXml(style, false)),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    '</w:styles>',
  ].join('\n')
