/** Makes ids: UUIDs of version 7, so that rows made together lie together in an index. */
export type NewId = () => string

/**
 * @param now     milliseconds since 1970-01-01 UTC
 * @param random  fresh random bytes, as many as asked for
 * @source RFC 9562 section 5.7; the 12 bits after the time count ids made in the same millisecond (section 6.2, method 1)
 */
export function makeNewId(now: () => number, random: (bytes: number) => Uint8Array): NewId {
  let last = -1
  let counter = 0
  return () => {
    const bytes = random(10)
    const [high = 0, low = 0] = bytes
    // Starting each millisecond in the lower half leaves room to count up.
    counter = now() > last ? ((high << 8) | low) & 0x7ff : counter + 1
    last = Math.max(now(), last)
    if (counter > 0xfff) {
      last += 1
      counter = 0
    }
    const time = last.toString(16).padStart(12, '0')
    const count = counter.toString(16).padStart(3, '0')
    const tail = Buffer.from(bytes.subarray(2))
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
    const rest = tail.toString('hex')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${rest.slice(0, 4)}-${rest.slice(4)}`
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is a UUID in the only spelling we write: lower case with hyphens. */
export const isUuid = (text: string): boolean => UUID.test(text)
