import { UNDECIDED } from './undecided.ts'

/** 发文字号: the issuing office's code, the year, and the place in that year's series. */
export type DocumentNumber = {
  /** 机关代字, such as 云教督. */
  office: string
  /** Four digits. */
  year: number
  /** From 1; `undefined` until it has been taken from the register. */
  serial?: number | undefined
}

/**
 * A document number as it is printed: the year in full in hexagonal brackets, the serial without 第 and without leading
 * zeros. A serial not yet taken is shown as （待定）. Throws a RangeError for a year or serial no register could hold.
 * @source GB/T 9704-2012, 7.2.5 (发文字号); in force 2012-07-01
 * @example documentNumber({ office: '云教督', year: 2026, serial: 3 }) // '云教督〔2026〕3号'
 */
export function documentNumber({ office, year, serial }: DocumentNumber): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`year of a document number: ${year}`)
  if (serial !== undefined && (!Number.isInteger(serial) || serial < 1))
    throw new RangeError(`serial of a document number: ${serial}`)
  return `${office}〔${year}〕${serial ?? UNDECIDED}号`
}
