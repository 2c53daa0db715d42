import { ApiProblem } from '@luoshi/contract'
import { EXIT, Stop } from '../exit-codes.ts'
import type { Say } from '../language.ts'

/** Tells the story line by line, and counts what happened. */
export class Narrator {
  #chapters = 0
  acts = 0
  refusals = 0
  readonly say: Say
  readonly #write: (line: string) => void

  constructor(say: Say, write: (line: string) => void) {
    this.say = say
    this.#write = write
  }

  chapter(chinese: string, english: string): void {
    this.#chapters += 1
    this.#write(
      `\n${this.say('一二三四五六七八九十'[this.#chapters - 1] ?? '', String(this.#chapters))}${this.say('、', '. ')}${this.say(chinese, english)}`,
    )
  }

  /** Something that is so. */
  tell(chinese: string, english: string): void {
    this.#write(`    ${this.say(chinese, english)}`)
  }

  /** A table, as it is. */
  show(table: string): void {
    this.#write(table.replace(/^/gm, '    '))
  }

  /** Something somebody did. */
  did(who: string, chinese: string, english: string): void {
    this.acts += 1
    this.#write(`  ✓ ${who}${this.say('：', ': ')}${this.say(chinese, english)}`)
  }

  /** Tries what the rules forbid. It is the demo's failure when nobody says no, or for another reason. */
  async forbidden(
    who: string,
    chinese: string,
    english: string,
    code: string,
    attempt: () => Promise<unknown>,
  ): Promise<void> {
    const problem = await attempt().then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof ApiProblem) return error.problem
        throw error
      },
    )
    if (problem?.code !== code)
      throw new Stop(
        EXIT.refused,
        this.say(
          `“${chinese}”本应以 ${code} 拒绝，实际：${problem ? `${problem.code} ${problem.title}` : '没有拒绝'}`,
          `"${english}" should have been refused with ${code}, but was ${problem ? `${problem.code} ${problem.title}` : 'not refused'}`,
        ),
      )
    this.refusals += 1
    this.#write(
      `  ✗ ${who}${this.say('：', ': ')}${this.say(chinese, english)}\n      → ${problem.title}  (${problem.code})`,
    )
  }
}
