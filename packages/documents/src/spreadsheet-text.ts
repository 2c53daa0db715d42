/** What a spreadsheet program may take for the beginning of a formula, after any apostrophes already there. */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/
const ESCAPED = /^'+[=+\-@\t\r]/

/**
 * A text that no spreadsheet program will run: an apostrophe goes before one that begins like a formula. Cells hold what
 * strangers wrote, and a file of ours must not be the way in.
 * @source OWASP, CSV Injection: = + - @ tab and carriage return at the beginning of a cell
 * @example formulaSafe('=1+1') // "'=1+1"
 */
export const formulaSafe = (text: string): string => (FORMULA_LIKE.test(text) ? `'${text}` : text)

/** The text that {@link formulaSafe} made safe. */
export const formulaSafeOriginal = (text: string): string => (ESCAPED.test(text) ? text.slice(1) : text)
