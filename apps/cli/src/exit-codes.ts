import type { Say } from './language.ts'

/** What the command line ends with; scripts rely on it. Codes are public: add, never change. */
export const EXIT = { done: 0, refused: 1, usage: 2, unreachable: 3, fault: 4 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export const exitCodesHelp = (say: Say): string =>
  say(
    `退出码：
  0  完成
  1  被拒绝，或检查没有通过（文件读不了、缺日期、核验发现改动、自检有“失败”……）
  2  命令写错（没有这个选项、缺参数……）
  3  连不上服务器或数据库
  4  落实自身的错误，请连同输出一起反馈`,
    `Exit codes:
  0  done
  1  refused, or a check failed (a file cannot be read, no date, tampering found, doctor says "fail", …)
  2  the command line is wrong (no such option, argument missing, …)
  3  server or database cannot be reached
  4  a fault of Luoshi itself: please report it with the output`,
  )

/** Ends the program with a sentence for the person and a code for the script; never a stack. */
export class Stop extends Error {
  override name = 'Stop'
  readonly exitCode: ExitCode
  constructor(exitCode: ExitCode, sentence: string) {
    super(sentence)
    this.exitCode = exitCode
  }
}
