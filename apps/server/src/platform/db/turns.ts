import { Fault } from '../fault.ts'

/** Lets one caller at a time use something, in the order in which they came. */
export interface Turns {
  /** Waits for its turn; a Fault after `maxWaitMs`. */
  take(): Promise<void>
  /** Ends the turn. */
  next(): void
}

export function onlyOneAtATime(maxWaitMs: number): Turns {
  const queue: (() => void)[] = []
  let taken = false
  return {
    take() {
      if (!taken) {
        taken = true
        return Promise.resolve()
      }
      return new Promise((resolve, reject) => {
        const turn = () => {
          clearTimeout(alarm)
          resolve()
        }
        const alarm = setTimeout(() => {
          queue.splice(queue.indexOf(turn), 1)
          reject(new Fault(`Waited ${maxWaitMs / 1000} s for the embedded database's only connection`))
        }, maxWaitMs)
        queue.push(turn)
      })
    },
    next() {
      const turn = queue.shift()
      if (turn) turn()
      else taken = false
    },
  }
}
