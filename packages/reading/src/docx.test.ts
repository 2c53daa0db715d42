import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { reading, refusalOf } from '../test/expect.ts'
import { cell, numbered, numberingPart, paragraph, stylesPart, table, wordFile } from '../test/word-file.ts'
import { READING_LIMITS } from './index.ts'

describe('a Word document', () => {
  test('gives its paragraphs as lines, without the empty ones', async () => {
    const body = paragraph('同志们：') + paragraph('') + paragraph('今天的会议只有一个议题。')
    expect(await reading(wordFile(body), '讲话.docx')).toEqual({
      text: '同志们：\n今天的会议只有一个议题。',
      format: 'docx',
      tables: [],
      notes: [],
    })
  })

  test('keeps a line break inside a paragraph, and a tab', async () => {
    const body = '<w:p><w:r><w:t>会议时间</w:t><w:br/><w:t>地点</w:t><w:tab/><w:t>三楼</w:t></w:r></w:p>'
    expect((await reading(wordFile(body), 'a.docx')).text).toBe('会议时间\n地点\t三楼')
  })

  test('counts inserted words and leaves deleted ones out', async () => {
    const body =
      '<w:p><w:r><w:t>限期</w:t></w:r><w:del><w:r><w:delText>三天</w:delText></w:r></w:del><w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>五天</w:t></w:r></w:ins></w:p>'
    expect((await reading(wordFile(body), 'a.docx')).text).toBe('限期五天')
  })

  test('has the title that its Title style marks', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>'
    const body = paragraph('关于报送材料的通知', '<w:pStyle w:val="a3"/>') + paragraph('各中心校：')
    expect((await reading(wordFile(body, { 'word/styles.xml': stylesPart(styles) }), 'a.docx')).title).toBe(
      '关于报送材料的通知',
    )
  })

  test('is found under another name of its main part', async () => {
    const relationship =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>'
    const main =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>'
    const file = wordFile('', { '_rels/.rels': strToU8(relationship), 'word/document2.xml': strToU8(main) })
    expect((await reading(file, 'a.docx')).text).toBe('正文')
  })

  test('without a word is empty', async () => {
    expect((await refusalOf(wordFile(paragraph('')), 'a.docx')).code).toBe('reading/empty')
  })
})

describe('tables of a Word document', () => {
  test('come as rows and as lines with tabs', async () => {
    const body =
      paragraph('附件') +
      table([cell('事项'), cell('时限')], [cell('报送台账\n（盖章）'), cell('3月20日')]) +
      paragraph('完')
    const document = await reading(wordFile(body), 'a.docx')
    expect(document.tables).toEqual([
      {
        rows: [
          ['事项', '时限'],
          ['报送台账\n（盖章）', '3月20日'],
        ],
      },
    ])
    expect(document.text).toBe('附件\n事项\t时限\n报送台账 （盖章）\t3月20日\n完')
  })

  test('keep their columns where cells are merged', async () => {
    const body = table(
      [cell('股室', '<w:vMerge w:val="restart"/>'), cell('任务', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell('台账'), cell('方案')],
    )
    expect((await reading(wordFile(body), 'a.docx')).tables).toEqual([
      {
        rows: [
          ['股室', '任务', ''],
          ['', '台账', '方案'],
        ],
      },
    ])
  })

  test('survive a cell that claims to span a million columns', async () => {
    const body = table([cell('一', '<w:gridSpan w:val="1000000"/>'), cell('二')])
    const [first] = (await reading(wordFile(body), 'a.docx')).tables
    expect(first?.rows[0]?.filter((text) => text !== '')).toEqual(['一', '二'])
  })
})

describe('numbers that the word processor writes', () => {
  const lists = numberingPart([
    ['chineseCountingThousand', '%1、'],
    ['japaneseCounting', '（%2）'],
    ['decimal', '%3.'],
  ])

  test('become text, level by level', async () => {
    const body = [
      numbered('提高认识', 1),
      numbered('压实责任', 1),
      numbered('校长负责', 1, 1),
      numbered('报送台账', 1, 2),
      numbered('报送方案', 1, 2),
      numbered('股室负责', 1, 1),
      numbered('重新起头', 1, 2),
    ].join('')
    expect((await reading(wordFile(body, { 'word/numbering.xml': lists }), 'a.docx')).text.split('\n')).toEqual([
      '一、提高认识',
      '二、压实责任',
      '（一）校长负责',
      '1. 报送台账',
      '2. 报送方案',
      '（二）股室负责',
      '1. 重新起头',
    ])
  })

  test('come from the paragraph style as well', async () => {
    const styles =
      '<w:style w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="1a"><w:basedOn w:val="1"/></w:style>'
    const body =
      paragraph('总体要求', '<w:pStyle w:val="1a"/>') +
      paragraph('正文') +
      paragraph('主要任务', '<w:pStyle w:val="1"/>')
    const parts = { 'word/numbering.xml': lists, 'word/styles.xml': stylesPart(styles) }
    expect((await reading(wordFile(body, parts), 'a.docx')).text).toBe('一、总体要求\n正文\n二、主要任务')
  })

  test('begin again where a second list says so', async () => {
    const again =
      '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const numbering = numberingPart([['chineseCounting', '%1、']], again)
    const body = numbered('甲', 1) + numbered('乙', 1) + numbered('丙', 2) + numbered('丁', 2)
    expect((await reading(wordFile(body, { 'word/numbering.xml': numbering }), 'a.docx')).text).toBe(
      '一、甲\n二、乙\n一、丙\n二、丁',
    )
  })

  test('are left out for bullets', async () => {
    const numbering = numberingPart([['bullet', '']])
    expect((await reading(wordFile(numbered('要点', 1), { 'word/numbering.xml': numbering }), 'a.docx')).text).toBe(
      '要点',
    )
  })
})

describe('a Word document that is damaged or hostile', () => {
  test('is refused when it declares entities, which multiply', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>'
    expect(await refusalOf(wordFile('', { 'word/document.xml': strToU8(bomb) }), 'a.docx')).toEqual({
      code: 'reading/corrupt',
      data: { format: 'docx', damage: 'document-type', part: 'word/document.xml' },
    })
  })

  test.each([
    ['cut off markup', '<w:document xmlns:w="w"><w:body><w:p>'],
    ['nesting without end', '<a>'.repeat(200_000)],
    ['no markup at all', '正文'],
  ])('is refused for %s', async (_, main) => {
    expect(await refusalOf(wordFile('', { 'word/document.xml': strToU8(main) }), 'a.docx')).toMatchObject({
      code: 'reading/corrupt',
      data: { format: 'docx', damage: 'markup' },
    })
  })

  test('is refused without a main part', async () => {
    expect(await refusalOf(wordFile('', { 'word/document.xml': new Uint8Array() }), 'a.docx')).toEqual({
      code: 'reading/corrupt',
      data: { format: 'docx', damage: 'part-missing', part: 'word/document.xml' },
    })
  })

  test.each([['markup', 5_000] as const, ['elements', 300] as const])(
    'is refused before it is parsed when its %s would take minutes',
    async (unit, limit) => {
      const bytes = wordFile(paragraph('字').repeat(100))
      expect(await refusalOf(bytes, 'a.docx', { ...READING_LIMITS, [unit]: limit })).toMatchObject({
        code: 'reading/too-long',
        data: { unit, limit },
      })
    },
  )
})
