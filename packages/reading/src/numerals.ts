const DIGITS = '零一二三四五六七八九'
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'

/** 1 to 9,999 as 一, 十, 十一, 二十, 一百零一 … */
export function chineseNumeral(value: number, digits = DIGITS, units = ['', '十', '百', '千']): string {
  let text = ''
  let zero = false
  const places = String(value)
  for (let index = 0; index < places.length; index++) {
    const digit = Number(places[index])
    if (digit === 0) {
      zero = text !== ''
      continue
    }
    text += (zero ? digits[0] : '') + (digits[digit] ?? '') + (units[places.length - 1 - index] ?? '')
    zero = false
  }
  return digits === DIGITS && value >= 10 && value < 20 ? text.slice(1) : text
}

/** 1 → A, 26 → Z, 27 → AA, 28 → BB: word processors repeat the letter. */
const letters = (value: number) =>
  String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)))

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let text = ''
  let rest = Math.min(value, 3999)
  for (const [worth, letter] of ROMAN) {
    while (rest >= worth) {
      text += letter
      rest -= worth
    }
  }
  return text
}

const from = (row: string) => (value: number) => row[value - 1] ?? String(value)
const chinese = (value: number) => (value < 10_000 ? chineseNumeral(value) : String(value))
const circled = (value: number) => (value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : `(${value})`)

/** Number formats of office files, by their names there. Unlisted ones are written with decimal digits. */
const FORMATS: Record<string, (value: number) => string> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  // what Word's 一二三 list is called in Chinese editions
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  chineseLegalSimplified: (value) => chineseNumeral(value, FORMAL_DIGITS, ['', '拾', '佰', '仟']),
  ideographTraditional: from('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: from('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  bullet: () => '',
  none: () => '',
}

/**
 * A list number as an office file asks for it.
 * @source ECMA-376 part 1, 17.18.59 ST_NumberFormat
 * @example listNumeral(12, 'chineseCounting') // '十二'
 */
export const listNumeral = (value: number, format: string): string =>
  value < 1 ? String(value) : (FORMATS[format] ?? String)(value)
