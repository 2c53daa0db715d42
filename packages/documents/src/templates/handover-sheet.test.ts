import { describe, expect, test } from 'vitest'
import { bodyOf, handoverFacts, reviewedBody } from '../../test/golden.ts'
import { fileInZip } from '../../test/zip.ts'
import { UNDECIDED } from '../undecided.ts'
import { zipEntries } from '../zip-directory.ts'
import { handoverSheet, handoverSheetDocx } from './handover-sheet.ts'

const textOf = (docx: Uint8Array) =>
  [...fileInZip(docx, 'word/document.xml').matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join('')

describe('a 交办单', () => {
  test('is the document that was reviewed', async () => {
    const docx = await handoverSheetDocx(handoverFacts())
    expect(bodyOf(docx)).toBe(reviewedBody('handover-sheet', docx))
  })

  test('is the same file, byte for byte, whenever it is made', async () => {
    const docx = await handoverSheetDocx(handoverFacts())
    expect(await handoverSheetDocx(handoverFacts())).toEqual(docx)
    const view = new DataView(docx.buffer)
    const times = (zipEntries(docx) ?? []).flatMap(({ at, headerAt }) => [
      view.getUint32(at + 12, true),
      view.getUint32(headerAt + 10, true),
    ])
    expect(new Set(times)).toEqual(new Set([0x0021_0000])) // 1 January 1980, the zip file's first moment
  })

  test('says its day in the properties and no other', async () => {
    const properties = fileInZip(await handoverSheetDocx(handoverFacts()), 'docProps/core.xml')
    expect([...properties.matchAll(/>(\d{4}-[^<]*)</g)].map(([, day]) => day)).toEqual([
      '2026-03-05T00:00:00Z',
      '2026-03-05T00:00:00Z',
    ])
    const undated = await handoverSheetDocx({ ...handoverFacts(), date: undefined })
    expect(fileInZip(undated, 'docProps/core.xml')).not.toContain('dcterms:created')
  })

  test('quotes the speaker, says who, where and when', async () => {
    const { source } = handoverFacts()
    const text = textOf(await handoverSheetDocx(handoverFacts()))
    expect(text).toContain(`2026年3月3日，${source.speaker}在${source.occasion}上要求：“${source.words}”`)
  })

  test('says undecided wherever nothing is decided, and guesses nothing', async () => {
    const facts = handoverFacts()
    const bare = {
      issuer: facts.issuer,
      addressees: [],
      subject: facts.subject,
      source: facts.source,
      asked: facts.asked,
      supports: [],
      evidence: [],
      attachments: [],
      imprint: { copies: [], office: '' },
    }
    const text = textOf(await handoverSheetDocx(bare))
    const places = [
      '牵头单位：（待定）',
      '责任人：（待定）',
      '完成时限。（待定）。',
      '办结标准。（待定）。',
      '报送材料。（待定）。',
      '由（待定）核验',
      '（待定）对办理结果进行回头看',
      '联系人：（待定），电话：（待定）',
      '（待定）印发',
    ]
    for (const place of places) expect(text).toContain(place)
    expect(text).not.toContain('undefined')
    // number, addressee, seven in the text, two of the contact, day, printing office, printing day
    expect(text.split(UNDECIDED).length - 1).toBe(14)
    expect(text).not.toContain('附件：')
    expect(text).not.toContain('配合单位')
  })

  test('survives text nobody can print and text that looks like markup', async () => {
    const facts = { ...handoverFacts(), subject: '“<w:p>&”\u0007工作', asked: '第一段。\n第二段\u0000。' }
    const text = textOf(await handoverSheetDocx(facts))
    expect(text).toContain('“&lt;w:p&gt;&amp;”工作')
    expect(text).toContain('第一段。第二段。')
  })

  test('speaks to one unit as 你单位 and to several as 你们', () => {
    const opening = (addressees: string[]) => handoverSheet({ ...handoverFacts(), addressees }).body[1]?.text
    expect(opening(['局人事股'])).toContain('交由你单位办理')
    expect(opening(['局人事股', '局计财股'])).toContain('交由你们办理')
  })
})
