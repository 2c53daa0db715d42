import { deflateSync } from 'node:zlib'

/** A line of text placed on a page, in points from the lower left corner. */
export interface PlacedLine {
  text: string
  x: number
  y: number
  size?: number
}

const hex = (value: number) => value.toString(16).padStart(4, '0')
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Objects of a PDF, numbered from 1, with header, cross-reference table and trailer. Strings are bytes as Latin-1. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return latin1(file)
}

export const stream = (dictionary: string, content: string) =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`

export const packed = (content: string | Uint8Array) =>
  deflateSync(typeof content === 'string' ? latin1(content) : content).toString('latin1')

/**
 * A PDF with Chinese text as printing programs write it: glyph numbers in the page, and a table (ToUnicode) that says
 * which characters they stand for.
 */
export function pdfFile(pages: readonly (readonly PlacedLine[])[], trailer = '', extra: string[] = []): Uint8Array {
  const glyphs = [...new Set(pages.flat().flatMap(({ text }) => [...text]))]
  const codeOf = new Map(glyphs.map((glyph, index) => [glyph, hex(index + 1)]))
  const narrow = glyphs.flatMap((glyph, index) => (/[\x20-\x7e]/.test(glyph) ? [`${index + 1} [500]`] : []))
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def
1 begincodespacerange <0000> <ffff> endcodespacerange
${glyphs.map((glyph) => `1 beginbfchar <${codeOf.get(glyph)}> <${[...glyph].map((part) => utf16(part)).join('')}> endbfchar`).join('\n')}
endcmap end end`
  const pageNumbers = pages.map((_, index) => 7 + index * 2)
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${pages.length} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
      '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [${narrow.join(' ')}] >>`,
      '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
      stream('/Filter /FlateDecode', packed(toUnicode)),
      ...pages.flatMap((lines, index) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${8 + index * 2} 0 R >>`,
        stream(
          '/Filter /FlateDecode',
          packed(
            lines
              .map(
                ({ text, x, y, size = 16 }) =>
                  `BT /F1 ${size} Tf ${x} ${y} Td <${[...text].map((glyph) => codeOf.get(glyph)).join('')}> Tj ET`,
              )
              .join('\n'),
          ),
        ),
      ]),
      ...extra,
    ],
    trailer,
  )
}

const utf16 = (glyph: string) =>
  glyph
    .split('')
    .map((unit) => hex(unit.charCodeAt(0)))
    .join('')

/** A page that shows a picture and nothing else: what a scanner makes. */
export const scannedPdf = (): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>',
    stream(
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      packed('\x00\xff\xff\x00'),
    ),
    stream('', 'q 595 0 0 842 0 0 cm /I Do Q'),
  ])
