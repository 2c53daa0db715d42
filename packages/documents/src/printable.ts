const TAB = 9
const LINE_FEED = 10
const SPACE = 32

/** XML 1.0 cannot carry most control characters and two non-characters, not even escaped. */
const isPrintable = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  return code === TAB || code === LINE_FEED || (code >= SPACE && code !== 0xfffe && code !== 0xffff)
}

/**
 * The text without the characters that would make a .docx or .xlsx unreadable, with line ends as `\n` and half surrogate
 * pairs replaced. People paste from anywhere; one stray control character must not cost the whole document.
 * @source W3C, Extensible Markup Language (XML) 1.0, fifth edition, 2.2 (Char)
 */
export const printable = (text: string): string =>
  [...text.replaceAll(/\r\n?/g, '\n').toWellFormed()].filter(isPrintable).join('')
