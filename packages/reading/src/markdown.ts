/** The first first-level heading of a markdown text, its marks left out. */
export const markdownTitle = (text: string): string | undefined => /^#[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(text)?.[1]

/**
 * What a reader of the page would see: headings without their marks, bold and code without theirs, a row of a table as cells apart.
 * Lines stay lines, so that a heading is still one; a lone star or underscore is left, for it may be the writer's own.
 */
export const markdownWords = (text: string): string =>
  text
    .replace(/^#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/gm, '$1')
    .replace(/^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?[ \t]*)?$\n?/gm, '')
    .replace(/^[ \t]*\|(.*)\|[ \t]*$/gm, (_, cells: string) =>
      cells
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .replace(/^[ \t]*[-*+][ \t]+/gm, '')
    .replace(/^>[ \t]?/gm, '')
    .replace(/\*\*([^*\n]+)\*\*|__([^_\n]+)__|`([^`\n]+)`/g, '$1$2$3')
