import type { Extraction } from '@luoshi/extract'

/**
 * The extraction as one JSON object in its published shape: offsets are UTF-16 units of `text`, end exclusive. With `why`, each directive
 * also names the rule that found it and each owner its bare name.
 */
export function extractionJson({ document, text, sections, directives }: Extraction, why: boolean): string {
  const published = {
    document,
    text,
    sections,
    directives: directives.map(({ why: reason, owners, ...directive }) => ({
      ...directive,
      owners: owners.map(({ name, ...owner }) => (why ? { ...owner, name } : owner)),
      ...(why ? { why: reason } : {}),
    })),
  }
  return `${JSON.stringify(published, null, 2)}\n`
}
