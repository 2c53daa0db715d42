import type { readingRefusals } from '@luoshi/contract'
import type { BombSign, ForeignKind, ReadingRefusalCode, ReadingRefusals } from '@luoshi/reading'
import type { Refused } from '../../platform/http/answers.ts'
import type { Language } from '../../platform/http/language.ts'

interface SourceRefusals extends ReadingRefusals {
  'source/date-missing': Record<never, never>
  'source/already-taken-in': { source: string }
}
type Code = keyof SourceRefusals
type Wording = { readonly [C in Code]: Readonly<Record<Language, string | ((data: SourceRefusals[C]) => string)>> }

/** The contract promises exactly what the reader can refuse: this line fails to compile when one of them moves alone. */
type Promised = (typeof readingRefusals)[number]
export const promisesWhatIsRead: [Promised] extends [ReadingRefusalCode]
  ? [ReadingRefusalCode] extends [Promised]
    ? true
    : never
  : never = true

const kept = { zh: '原件已保存。', en: 'The file is kept.' }

const foreignZh: Record<ForeignKind, string> = {
  'excel-97': '这是旧版 Excel 文件（.xls），请另存为 .xlsx 再上传。',
  'powerpoint-97': '这是旧版演示文稿，请把文字另存为 .docx 再上传。',
  powerpoint: '这是演示文稿，请把文字另存为 .docx 再上传。',
  opendocument: '这是 OpenDocument 文件，请另存为 .docx 再上传。',
  'excel-binary': '这是 .xlsb 文件，请另存为 .xlsx 再上传。',
  zip: '这是压缩包，请解压后上传其中的文件。',
  rar: '这是压缩包，请解压后上传其中的文件。',
  '7z': '这是压缩包，请解压后上传其中的文件。',
  gzip: '这是压缩包，请解压后上传其中的文件。',
  rtf: '这是 RTF 文件，请另存为 .docx 再上传。',
  html: '这是网页文件，请把正文复制为文本或另存为 .docx 再上传。',
  image: '这是图片，系统不识别图片中的文字，请上传文字版。',
  ofd: '这是 OFD 版式文件，请导出为 .docx 或文字版 PDF 再上传。',
  unknown: '认不出这种文件，请上传 .txt、.md、.docx、.xlsx 或文字版 PDF。',
}
const foreignEn: Record<ForeignKind, string> = {
  'excel-97': 'This is an old Excel file (.xls). Save it as .xlsx and upload that.',
  'powerpoint-97': 'This is an old slide show. Save its text as .docx and upload that.',
  powerpoint: 'This is a slide show. Save its text as .docx and upload that.',
  opendocument: 'This is an OpenDocument file. Save it as .docx and upload that.',
  'excel-binary': 'This is an .xlsb file. Save it as .xlsx and upload that.',
  zip: 'This is an archive. Unpack it and upload the file inside.',
  rar: 'This is an archive. Unpack it and upload the file inside.',
  '7z': 'This is an archive. Unpack it and upload the file inside.',
  gzip: 'This is an archive. Unpack it and upload the file inside.',
  rtf: 'This is an RTF file. Save it as .docx and upload that.',
  html: 'This is a web page. Copy its text or save it as .docx and upload that.',
  image: 'This is a picture. Text in pictures is not read; upload a version with text.',
  ofd: 'This is an OFD file. Export it as .docx or as a PDF with text.',
  unknown: 'This kind of file is not known. Upload .txt, .md, .docx, .xlsx or a PDF with text.',
}
const bombZh: Record<BombSign, string> = {
  entries: '压缩的文件太多',
  size: '解压后太大',
  ratio: '压缩比异常',
  'size-understated': '解压后与声明的大小不符',
  'nested-compression': '层层压缩',
}

const wording: Wording = {
  'source/date-missing': {
    zh: '文中没有写明日期，请填写讲话或成文日期。期限要从这一天算起，系统不猜。',
    en: 'The text prints no date. Fill in the day it was said or issued: deadlines are counted from it, and nothing is guessed.',
  },
  'source/already-taken-in': {
    zh: '同一天的这份文件已经录入，请直接打开已有的来源。',
    en: 'This very file of the same day was taken in before. Open that source instead.',
  },
  'reading/empty': {
    zh: `文件里没有文字。${kept.zh}请检查后重新上传。`,
    en: `The file holds no text. ${kept.en} Check it and upload again.`,
  },
  'reading/too-long': {
    zh: ({ size, limit }) => `文件太长（${size}，上限 ${limit}）。${kept.zh}请分成几份上传。`,
    en: ({ size, limit }) => `The file is too long (${size}, at most ${limit}). ${kept.en} Upload it in parts.`,
  },
  'reading/pdf-encrypted': {
    zh: `这份 PDF 有打开密码。${kept.zh}请去掉密码后重新上传。`,
    en: `This PDF needs a password to open. ${kept.en} Remove the password and upload again.`,
  },
  'reading/pdf-image-only': {
    zh: ({ pages }) => `这份 PDF 是扫描件（${pages} 页，没有文字）。${kept.zh}请上传文字版，或把文字粘贴进来。`,
    en: ({ pages }) =>
      `This PDF is a scan (${pages} pages, no text). ${kept.en} Upload a version with text, or paste the text.`,
  },
  'reading/pdf-letters-unknown': {
    zh: `这份 PDF 的字体没有带文字对照，读出来会是乱码。${kept.zh}请上传 .docx，或重新导出 PDF。`,
    en: `The fonts of this PDF do not say which letters they draw. ${kept.en} Upload the .docx, or export the PDF anew.`,
  },
  'reading/word-97': {
    zh: `这是旧版 Word 文件（.doc）。${kept.zh}请用 Word 或 WPS 另存为 .docx 后上传。`,
    en: `This is an old Word file (.doc). ${kept.en} Save it as .docx with Word or WPS and upload that.`,
  },
  'reading/password-docx': {
    zh: `文件设有打开密码。${kept.zh}请去掉密码后重新上传。`,
    en: `The file is locked with a password. ${kept.en} Remove it and upload again.`,
  },
  'reading/zip-bomb': {
    zh: ({ sign }) => `文件${bombZh[sign]}，为安全起见没有打开。${kept.zh}请用 Word 或 WPS 重新保存一份再上传。`,
    en: ({ sign }) =>
      `For safety the file was not opened (${sign}). ${kept.en} Save it anew with Word or WPS and upload that.`,
  },
  'reading/corrupt': {
    zh: `文件已损坏，打不开。${kept.zh}请重新保存或重新导出后上传。`,
    en: `The file is damaged and cannot be opened. ${kept.en} Save or export it again and upload that.`,
  },
  'reading/format-unknown': {
    zh: ({ found }) => `${foreignZh[found]}${kept.zh}`,
    en: ({ found }) => `${foreignEn[found]} ${kept.en}`,
  },
  'reading/encoding-unknown': {
    zh: `认不出文字编码，硬读会成乱码。${kept.zh}请另存为 UTF-8 文本或 .docx 再上传。`,
    en: `The text encoding is not known, and guessing would garble it. ${kept.en} Save it as UTF-8 text or .docx and upload that.`,
  },
}

/** What a refusal of this feature says to a person; nothing for any other code. */
export function wordSourceRefusal({ code, data }: Refused, language: Language): string | undefined {
  const words = (wording as Partial<Record<string, Wording[Code]>>)[code]?.[language] // another feature's code is not in the table
  return typeof words === 'function' ? (words as (facts: unknown) => string)(data) : words // a code's data is the data of its wording
}
