import type { ReadingNote, ReadingRefusal } from '@luoshi/reading'
import type { Say } from '../language.ts'

const FOREIGN_ZH: Record<string, string> = {
  'excel-97': '旧版 Excel（.xls）',
  'powerpoint-97': '旧版演示文稿（.ppt）',
  powerpoint: '演示文稿',
  opendocument: 'OpenDocument',
  'excel-binary': '二进制 Excel（.xlsb）',
  image: '图片',
  html: '网页',
  ofd: '版式文档 OFD',
  unknown: '不认识的格式',
}

/** Why a file was not read, and what to do about it. */
export function readingRefusalInWords({ code, data }: ReadingRefusal, say: Say): string {
  switch (code) {
    case 'reading/empty':
      return say('文件里没有文字', 'there are no words in it')
    case 'reading/too-long': {
      const unit = { characters: '字', pages: '页', cells: '格', markup: '字符', elements: '个元素' }[data.unit]
      return say(
        `太长：超过 ${data.limit} ${unit}，请分成几个文件`,
        `too long: more than ${data.limit} ${data.unit}; split it`,
      )
    }
    case 'reading/pdf-encrypted':
      return say('PDF 有打开密码，请先去掉密码', 'the PDF needs a password to open: remove it first')
    case 'reading/pdf-image-only':
      return say(
        'PDF 是扫描件，没有文字：请先做文字识别，或改用 .docx',
        'the PDF is a scan without words: run text recognition first, or use the .docx',
      )
    case 'reading/pdf-letters-unknown':
      return say(
        'PDF 里的字没有对应的字符（缺字体映射），读出来会是乱码：请改用 .docx',
        'the PDF does not say which characters its glyphs are, so its words would come out wrong: use the .docx',
      )
    case 'reading/word-97':
      return say('旧版 Word（.doc/.wps）：请另存为 .docx', 'an old Word file (.doc, .wps): save it as .docx')
    case 'reading/password-docx':
      return say('文件有打开密码，请先去掉密码', 'the file needs a password to open: remove it first')
    case 'reading/zip-bomb':
      return say(
        '文件解压后异常庞大，为安全起见没有打开',
        'it inflates beyond all proportion and was not opened, for safety',
      )
    case 'reading/corrupt':
      return say(`${data.format} 文件已损坏，请重新导出一份`, `the ${data.format} file is damaged: export it again`)
    case 'reading/format-unknown':
      return say(
        `是${FOREIGN_ZH[data.found] ?? data.found}，读不了：请另存为 .docx、.pdf 或 .txt`,
        `${data.found} is not read here: save it as .docx, .pdf or .txt`,
      )
    case 'reading/encoding-unknown':
      return say(
        `文字编码认不出（试过 ${data.tried.join('、')}）：请另存为 UTF-8`,
        `its encoding is unknown (tried ${data.tried.join(', ')}): save it as UTF-8`,
      )
  }
}

/** What the reader should be told about a file that was read. */
export function readingNoteInWords({ code, data }: ReadingNote, say: Say): string {
  switch (code) {
    case 'reading/name-differs':
      return say(
        `名为 .${data.named}，实为 ${data.found}，已按 ${data.found} 读`,
        `named .${data.named}, but it is ${data.found} and was read as such`,
      )
    case 'reading/pages-without-text':
      return say(
        `第 ${data.pages.join('、')} 页没有文字（可能是扫描页），其内容不在结果里`,
        `pages ${data.pages.join(', ')} hold no words (scans?): what they say is missing`,
      )
    case 'reading/letters-left-out':
      return say(
        '有些字没有对应的字符，没有读出来，请对照原文',
        'some glyphs have no known character and were left out: compare with the original',
      )
    case 'reading/hidden-sheets-left-out':
      return say(
        `隐藏的工作表没有读：${data.names.join('、')}`,
        `hidden sheets were left out: ${data.names.join(', ')}`,
      )
  }
}
