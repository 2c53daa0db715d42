/** Makes ids: UUIDs of version 7, so that rows made together lie together in an index. */
export type NewId = () => string
/**
 * @param now     milliseconds since 1970-01-01 UTC
 * @param random  fresh random bytes, as many as asked for
 * @source RFC 9562 section 5.7; the 12 bits after the time count ids made in the same millisecond (section 6.2, method 1)
 */
export declare function makeNewId(now: () => number, random: (bytes: number) => Uint8Array): NewId
/** Whether a text is a UUID in the only spelling we write: lower case with hyphens. */
export declare const isUuid: (text: string) => boolean
