/**
 * Something the person running Luoshi can put right: said in plain sentences, without a stack trace.
 * Commands print both languages, since nobody is signed in yet whose language we could know.
 */
export declare class Advice extends Error {
  name: string
  readonly code: string
  readonly en: string
  readonly zh: string
  constructor(
    code: string,
    sentences: {
      en: string
      zh: string
    },
    cause?: unknown,
  )
}
