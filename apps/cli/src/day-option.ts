import { parsePlainDate, type PlainDate } from '@luoshi/calendar'
import { InvalidArgumentError } from 'commander'
import type { Say } from './language.ts'

/** Reads the value of an option that is a day. */
export const dayOption =
  (say: Say) =>
  (text: string): PlainDate => {
    const day = parsePlainDate(text)
    if (!day)
      throw new InvalidArgumentError(
        say('要写成 2026-03-03 这样、真实存在的日期', 'write a day that exists, as 2026-03-03'),
      )
    return day
  }
