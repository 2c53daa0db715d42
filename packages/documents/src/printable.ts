// what XML 1.0 cannot carry, not even escaped: most control characters, two non-characters, and halves of pairs
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * The text without the characters that would make a .docx or .xlsx unreadable, and with line ends as `\n`.
 * People paste from anywhere; one stray control character must not cost the whole document.
 */
export const printable = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').toWellFormed().replaceAll(UNPRINTABLE, '')
