/** Looks into values whose shape nobody has checked yet: what is missing or of another kind reads as empty. */
export const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

/** The entries of a list, or none. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Text without blanks around it, or the empty text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The member of a closed list that a text names, if it names one. */
export const oneOf = <const Member extends string>(members: readonly Member[], value: unknown): Member | undefined =>
  members.find((member) => member === value)
