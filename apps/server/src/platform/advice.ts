/**
 * Something the person running Luoshi can put right: said in plain sentences, without a stack trace.
 * Commands print both languages, since nobody is signed in yet whose language we could know.
 */
export class Advice extends Error {
  override name = 'Advice'
  readonly code: string
  readonly en: string
  readonly zh: string

  constructor(code: string, sentences: { en: string; zh: string }, cause?: unknown) {
    super(`${sentences.zh}\n${sentences.en}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.en = sentences.en
    this.zh = sentences.zh
  }
}
