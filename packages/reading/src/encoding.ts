/** Encodings of Chinese office text. GB 18030 contains GBK and GB 2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** The order in which they are tried; a byte order mark decides at once. */
export const TRIED_ENCODINGS: TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']

/**
 * Text with the encoding it was in, or `undefined` when no encoding gives text that can be believed.
 *
 * UTF-8 is believed when valid, UTF-16 only with its mark, GB 18030 when valid and when the characters are those that
 * Chinese text is made of: nearly any bytes are valid GB 18030, so validity alone would let wrong letters through.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | undefined {
  const mark = marked(bytes)
  if (mark) return believed(decode(bytes, mark), mark)
  const text = decode(bytes, 'utf-8')
  if (text !== undefined && !mayBeGbk(text, bytes)) return believed(text, 'utf-8')
  return looksLikeChinese(bytes) ? believed(decode(bytes, 'gb18030'), 'gb18030') : undefined
}

/**
 * Short texts in GBK can be valid UTF-8 by chance (联通 is the known case). They then read as European letters side by
 * side, while European text has its accented letters mostly one at a time, and Chinese in UTF-8 has others besides.
 */
function mayBeGbk(text: string, bytes: Uint8Array): boolean {
  if (!/[\u0080-\u07ff]{2}/.test(text) || /[\u0800-\uffff]/.test(text)) return false
  const inRuns = text.match(/[\u0080-\u07ff]{2,}/g)?.join('').length ?? 0
  const alone = text.match(/[\u0080-\u07ff]/g)?.length ?? 0
  return inRuns * 2 > alone && looksLikeChinese(bytes)
}

const believed = (text: string | undefined, encoding: TextEncoding) =>
  text === undefined || isBinary(text) ? undefined : { text, encoding }

function marked(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  // FF FE 00 00 would be UTF-32; read as UTF-16 it is full of NULs and refused as binary
  if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0)) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text of people has no NUL and hardly a control character; 0x1A ends files of old DOS programs. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 26) controls++
  }
  return controls > text.length / 100
}

/**
 * Whether two-byte units are spread as Chinese spreads them. GB 2312 sorts its 3,755 everyday characters (leads B0–D7)
 * before 3,008 rarer ones (D8–F7); over 95 % of running text are everyday ones. Big5, Shift_JIS and broken UTF-8 read as
 * GBK fall outside GB 2312; EUC-KR never reaches leads C9–D7; EUC-JP is full of kana (A4, A5).
 */
function looksLikeChinese(bytes: Uint8Array): boolean {
  let everyday = 0
  let rarer = 0
  let marks = 0
  let kana = 0
  let outside = 0
  let lateLeads = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    if (trail >= 0x30 && trail <= 0x39) {
      outside++
      at += 2 // four bytes: 81–FE 30–39 81–FE 30–39
    } else if (trail < 0xa1) outside++
    else if (lead >= 0xb0 && lead <= 0xd7) {
      everyday++
      if (lead >= 0xc9) lateLeads++
    } else if (lead >= 0xd8 && lead <= 0xf7) rarer++
    else if (lead === 0xa4 || lead === 0xa5) kana++
    else if (lead >= 0xa1 && lead <= 0xa9) marks++
    else outside++
  }
  const total = everyday + rarer + marks + kana + outside
  if (everyday > 30 && lateLeads === 0) return false
  return everyday > 0 && everyday >= rarer && outside + kana <= total / 10
}
