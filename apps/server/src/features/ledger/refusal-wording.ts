import type { Refused } from '../../platform/http/answers.ts'
import type { Language } from '../../platform/http/language.ts'

const wording: Record<string, Record<Language, string>> = {
  'view/too-many': {
    zh: '您保存的视图已达上限，请先删除不用的视图。',
    en: 'You have kept as many views as there is room for. Remove one you no longer use.',
  },
  'sheet/unreadable': {
    zh: '打不开这个文件。请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
    en: 'The file cannot be opened. Save it as .xlsx from Excel or WPS and bring it in again.',
  },
  'sheet/not-a-ledger': {
    zh: '这不是从台账导出的表：缺少“事项编号”“版本”“校验”三列。请从台账导出后在原表上修改。',
    en: 'This is not a sheet from the ledger: the columns Item, Version and Check are not all there. Export from the ledger and edit that file.',
  },
  'sheet/too-long': {
    zh: '一次最多导入 20000 行，请分成几个文件。',
    en: 'At most 20,000 rows can be brought in at a time. Please split the file.',
  },
  'sheet/item-unknown': {
    zh: '没有这个事项，或者您不能看到它。请不要修改“事项编号”。',
    en: 'There is no such item, or it is not yours to see. Leave the column Item as it is.',
  },
  'sheet/item-repeated': { zh: '这个事项在前面的行里已经出现过。', en: 'This item stands on an earlier row already.' },
  'sheet/moved-on': {
    zh: '导出之后这个事项已有变动。请重新导出，在新表上修改这一行。',
    en: 'The item has changed since the sheet was written. Export again and edit this row there.',
  },
  'sheet/not-editable': {
    zh: '这一栏不能在表格里修改。',
    en: 'This column cannot be changed in a spreadsheet.',
  },
  'sheet/not-in-this-phase': {
    zh: '事项已交办，这一栏不能直接修改：时限走申请延期，要求有变请撤回后修改。',
    en: 'The item has been dispatched, so this cannot be changed here: ask for an extension of the due day, or recall the item to change what it asks.',
  },
  'sheet/only-once-dispatched': {
    zh: '事项还没有交办，不能填写滞后原因。',
    en: 'The item has not been dispatched, so it has no cause of delay yet.',
  },
  'sheet/closed': {
    zh: '事项已经办结或撤销，不能修改。',
    en: 'The item is closed or cancelled and cannot be changed.',
  },
  'sheet/unit-unknown': {
    zh: '没有叫这个名称的单位，或者不止一个。请写单位全称。',
    en: 'No unit is called this, or more than one is. Write the full name.',
  },
  'sheet/person-unknown': {
    zh: '牵头单位没有这个人任职，或者不止一个同名的人。',
    en: 'Nobody of this name holds a post in the lead unit, or more than one person does.',
  },
  'sheet/not-a-day': { zh: '看不懂这个日期。请写成 2026-09-30 或 2026年9月30日。', en: 'Not a day. Write 2026-09-30.' },
  'sheet/word-unknown': {
    zh: '没有这个选项。请从导出时的写法中选用。',
    en: 'There is no such choice. Use one of the words the sheet is written with.',
  },
  'sheet/empty': { zh: '这一栏不能清空。', en: 'This cannot be left empty.' },
  'sheet/reason-missing': {
    zh: '改派单位或核验单位要写明理由，请在导入时填写“变更理由”。',
    en: 'Say why when you give an item to another unit or verifier: fill in the reason when you bring the sheet in.',
  },
}

/** What a refusal of the ledger says to a person; nothing for any other code. */
export const wordLedgerRefusal = ({ code }: Refused, language: Language): string | undefined =>
  wording[code]?.[language]
