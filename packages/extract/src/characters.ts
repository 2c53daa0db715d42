/** One code for each letter that offices write in two widths, so that rules need only know one. */
const CANONICAL = new Uint16Array(65_536)
/** 1 where a character takes the width of two Latin letters. */
const WIDE = new Uint8Array(65_536)

for (let code = 0; code < 65_536; code++) {
  const latin = code - 0xfee0
  const letter =
    (latin >= 0x30 && latin <= 0x39) || (latin >= 0x41 && latin <= 0x5a) || (latin >= 0x61 && latin <= 0x7a)
  CANONICAL[code] = letter ? latin : code
  WIDE[code] = code >= 0x2e80 ? 1 : 0
}
const pairs = ',，:：;；(（)）!！?？％%﹪%．.＋+［（］）[（]）〔（〕）﹝（﹞）「“」”『“』”－—–—─—―—～~〜~・·•·|｜'
for (let i = 0; i < pairs.length; i += 2) CANONICAL[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1)

/** Chinese punctuation, half-width digits and letters: `，` for `,` and `5` for `５`. Length never changes. */
export const canonicalCode = (code: number): number => CANONICAL[code] ?? code

export const isWide = (code: number): boolean => WIDE[code] === 1

/** Blanks, full-width blank, zero-width marks, control characters. */
export const isBlank = (code: number): boolean =>
  code <= 0x20 ||
  code === 0x3000 ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0xad ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x7f && code <= 0x9f)

/** The canonical spelling of a text, blanks kept. */
export function canonical(text: string): string {
  let changed = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const to = canonicalCode(code)
    if (to === code) continue
    changed += text.slice(from, i) + String.fromCharCode(to)
    from = i + 1
  }
  return from === 0 ? text : changed + text.slice(from)
}

/** Marks with which a sentence or clause ends. */
export const SENTENCE_END = '。！？；'
