/** One line of the doctor: how it stands, what was looked at, and what to do unless all is well. */
export interface Finding {
  state: 'ok' | 'warn' | 'fail'
  what: string
  advice?: string
}

export const ok = (what: string): Finding => ({ state: 'ok', what })
export const warn = (what: string, advice: string): Finding => ({ state: 'warn', what, advice })
export const fail = (what: string, advice: string): Finding => ({ state: 'fail', what, advice })
