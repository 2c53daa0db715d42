/** Whether a reason, note or title says nothing. Ideographic spaces are spaces. */
export const isBlank = (words: string): boolean => words.trim() === ''
