export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const littleEndian =
  (bytes: number) =>
  (...values: number[]) =>
    concat(
      ...values.map((value) =>
        Uint8Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256),
      ),
    )

export const uint16 = littleEndian(2)
export const uint32 = littleEndian(4)

const toGb18030 = new Map<string, Uint8Array>()

/** Bytes of text in GB 18030 (two-byte part): the platform decodes it but does not encode it, so the table is turned round. */
export function gbk(text: string): Uint8Array {
  if (toGb18030.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail === 0x7f) continue
        const pair = Uint8Array.of(lead, trail)
        const letter = decoder.decode(pair)
        if (letter.length === 1 && !toGb18030.has(letter)) toGb18030.set(letter, pair)
      }
    }
  }
  return concat(
    ...[...text].map((letter) => {
      const code = letter.charCodeAt(0)
      return code < 0x80 ? Uint8Array.of(code) : (toGb18030.get(letter) ?? Uint8Array.of(0x3f))
    }),
  )
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export function utf16(text: string, bigEndian = false): Uint8Array {
  const units = [...text].flatMap((letter) => letter.split('')).map((unit) => unit.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}
