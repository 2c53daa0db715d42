import type { PlainDate } from '@luoshi/calendar'
import { Document, Packer } from 'docx'
import type { IPropertiesOptions } from 'docx'
import { CHINESE_TYPEFACES } from './fonts.ts'
import { withoutTimes } from './zip-directory.ts'

/** What a .docx is made of, besides its sections: everything that must not depend on when or where it is made. */
export type DocxParts = Pick<IPropertiesOptions, 'sections' | 'evenAndOddHeaderAndFooters'> & {
  title: string
  /** The office that speaks, as the file's author. */
  author?: string | undefined
  /** Day the file says it was made; none when the document itself has no day yet. */
  made?: PlainDate | undefined
  /** The styles part, from `stylesXml`. */
  styles: string
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Word's own list of typefaces used, each with the name to look for when the first is not installed. */
const FONT_TABLE = [
  `${XML}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`,
  ...CHINESE_TYPEFACES.map(
    ({ name, substitute }) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  ),
  '</w:fonts>',
].join('')

function coreProperties({ title, author, made }: DocxParts): string {
  const day = (name: string) =>
    made === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}T00:00:00Z</dcterms:${name}>`
  return [
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    author === undefined ? '' : `<dc:creator>${escaped(author)}</dc:creator>`,
    day('created'),
    day('modified'),
    '</cp:coreProperties>',
  ].join('')
}

/**
 * The bytes of a .docx. The same parts always give the same bytes: no clock and no chance goes into them, so two people
 * who print the same facts hold the same file.
 */
export async function docxBytes(parts: DocxParts): Promise<Uint8Array> {
  const { sections, evenAndOddHeaderAndFooters = false } = parts
  const document = new Document({ sections, evenAndOddHeaderAndFooters })
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: parts.styles },
    { path: 'word/fontTable.xml', data: FONT_TABLE },
    { path: 'docProps/core.xml', data: coreProperties(parts) },
  ])
  return withoutTimes(bytes)
}
