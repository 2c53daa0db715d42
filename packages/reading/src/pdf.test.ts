import { describe, expect, test } from 'vitest'
import { reading, refusalOf } from '../test/expect.ts'
import { packed, pdfFile, pdfOf, scannedPdf, stream } from '../test/pdf-file.ts'
import { READING_LIMITS } from './index.ts'

/** A type area of 20 characters of 16 points from x = 90, as official papers have of 28. */
const LEFT = 90
const INDENT = LEFT + 32

describe('a PDF', () => {
  test('with Chinese text gives paragraphs, its lines put together', async () => {
    const document = await reading(
      pdfFile([
        [
          { text: '关于校园安全的通知', x: 180, y: 760, size: 22 },
          { text: '各中心校要把检查中发现的问题逐项列入台', x: INDENT - 16, y: 700 },
          { text: '账，明确责任人，3月20日前报教体局校园安', x: LEFT, y: 670 },
          { text: '全管理股。', x: LEFT, y: 640 },
          { text: '一、提高认识。', x: INDENT, y: 610 },
          { text: '— 1 —', x: 280, y: 60, size: 14 },
        ],
      ]),
      '通知.pdf',
    )
    expect(document).toEqual({
      text: '关于校园安全的通知\n各中心校要把检查中发现的问题逐项列入台账，明确责任人，3月20日前报教体局校园安全管理股。\n一、提高认识。',
      format: 'pdf',
      pages: 1,
      tables: [],
      notes: [],
    })
  })

  test('runs a paragraph on over a page break', async () => {
    const full = '各中心校要对照清单逐校过一遍，一项一项签字'
    const document = await reading(
      pdfFile([
        [
          { text: '一、总体要求', x: INDENT, y: 700 },
          { text: full, x: LEFT, y: 670 },
          { text: full, x: LEFT, y: 640 },
          { text: '－ 1 －', x: 280, y: 60 },
        ],
        [{ text: '确认。', x: LEFT, y: 700 }],
      ]),
      'a.pdf',
    )
    expect(document.text).toBe(`一、总体要求\n${full}${full}确认。`)
  })

  test('does not run table rows together', async () => {
    const rows = ['学校一', '学校二'].flatMap((name, row) => [
      { text: name, x: LEFT, y: 700 - row * 30 },
      { text: '完成整改', x: 300, y: 700 - row * 30 },
    ])
    expect((await reading(pdfFile([rows]), 'a.pdf')).text).toBe('学校一 完成整改\n学校二 完成整改')
  })

  test('has ordinary letters where a font put look-alike radicals', async () => {
    expect((await reading(pdfFile([[{ text: '⼯作⽅案', x: LEFT, y: 700 }]]), 'a.pdf')).text).toBe('工作方案')
  })

  test('takes a title from its properties only when the text says it too', async () => {
    const line = [{ text: 'Work plan of the year', x: LEFT, y: 700 }]
    const titled = (title: string) => reading(pdfFile([line], '/Info 9 0 R', [`<< /Title (${title}) >>`]), 'a.pdf')
    expect((await titled('Work plan')).title).toBe('Work plan')
    expect(await titled('Microsoft Word - 1')).not.toHaveProperty('title')
  })

  test('tells which of its pages are scans', async () => {
    const document = await reading(
      pdfFile([[{ text: '第一页', x: LEFT, y: 700 }], [], [{ text: '第三页', x: LEFT, y: 700, size: 22 }]]),
      'a.pdf',
    )
    expect(document).toMatchObject({
      text: '第一页\n第三页',
      pages: 3,
      notes: [{ code: 'reading/pages-without-text', data: { pages: [2] } }],
    })
  })

  test('of pictures alone is refused', async () => {
    expect(await refusalOf(scannedPdf(), '扫描件.pdf')).toEqual({ code: 'reading/pdf-image-only', data: { pages: 1 } })
  })

  test('whose font names its letters by a map that is not here is refused, and not taken for a scan', async () => {
    const file = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
      stream('', 'BT /F1 16 Tf 90 700 Td <b9d8d3da> Tj ET'),
      '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>',
    ])
    expect(await refusalOf(file, 'a.pdf')).toEqual({
      code: 'reading/pdf-letters-unknown',
      data: { maps: ['GBK-EUC-H'] },
    })
  })

  test('locked with a password is refused', async () => {
    const locked = pdfFile(
      [[{ text: '密', x: LEFT, y: 700 }]],
      `/Encrypt 9 0 R /ID [<${'ab'.repeat(16)}> <${'ab'.repeat(16)}>]`,
      [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`],
    )
    expect(await refusalOf(locked, 'a.pdf')).toEqual({ code: 'reading/pdf-encrypted', data: {} })
  })

  test('of too many pages or characters is refused', async () => {
    const pages = pdfFile([1, 2, 3].map(() => [{ text: '一二三四', x: LEFT, y: 700 }]))
    expect(await refusalOf(pages, 'a.pdf', { ...READING_LIMITS, pages: 2 })).toEqual({
      code: 'reading/too-long',
      data: { unit: 'pages', size: 3, limit: 2 },
    })
    expect(await refusalOf(pages, 'a.pdf', { ...READING_LIMITS, characters: 8 })).toMatchObject({
      code: 'reading/too-long',
      data: { unit: 'characters', limit: 8 },
    })
  })

  test('that is only a header is refused', async () => {
    expect(await refusalOf(new TextEncoder().encode('%PDF-1.7\n'), 'a.pdf')).toEqual({
      code: 'reading/corrupt',
      data: { format: 'pdf', damage: 'container' },
    })
  })
})

describe('a PDF whose page would grow to gigabytes', () => {
  const page = (content: string) =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      content,
    ])

  test('is refused by counting first', async () => {
    const limits = { ...READING_LIMITS, inflatedBytes: 5_000_000 }
    const bytes = page(stream('/Filter /FlateDecode', packed(new Uint8Array(20_000_000).fill(32))))
    expect(await refusalOf(bytes, 'a.pdf', limits)).toMatchObject({ code: 'reading/zip-bomb', data: { sign: 'size' } })
  })

  test('is refused when it is packed twice over', async () => {
    const twice = packed(packed(new Uint8Array(1_000_000)))
    expect(await refusalOf(page(stream('/Filter [/FlateDecode /FlateDecode]', twice)), 'a.pdf')).toMatchObject({
      code: 'reading/zip-bomb',
      data: { sign: 'nested-compression' },
    })
  })
})
