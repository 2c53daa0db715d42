/** One tag of XML markup. `start` and `end` are offsets of `<` and of the character after `>`. */
export interface Tag {
  name: string
  attributes: string
  /** `broken` where markup stops making sense; it is then the last one. */
  kind: 'open' | 'close' | 'empty' | 'broken'
  start: number
  end: number
}

/** Not tags: comments, character data, processing instructions. What opens them, and what ends them. */
const PASSED_OVER: [string, string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

/** The tags of markup in order, in one pass whatever the markup: it is the first thing that meets a stranger's file. */
export function* tagsOf(markup: string): Generator<Tag> {
  let at = markup.indexOf('<')
  while (at !== -1) {
    const passed = PASSED_OVER.find(([opening]) => markup.startsWith(opening, at))
    const end = passed ? markup.indexOf(passed[1], at) + passed[1].length : tagEnd(markup, at + 1)
    if (end <= at) {
      yield { name: '', attributes: '', kind: 'broken', start: at, end: markup.length }
      return
    }
    if (!passed) yield tagBetween(markup, at, end)
    at = markup.indexOf('<', end)
  }
}

/** After the `>` that ends a tag, one inside quotes not counted; 0 when there is none before the next `<`. */
function tagEnd(markup: string, from: number): number {
  let quote = ''
  for (let at = from; at < markup.length; at++) {
    const letter = markup[at] ?? ''
    if (letter === '<') return 0
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '>') return at + 1
    else if (letter === '"' || letter === "'") quote = letter
  }
  return 0
}

function tagBetween(markup: string, start: number, end: number): Tag {
  const closing = markup[start + 1] === '/'
  const inner = markup.slice(start + (closing ? 2 : 1), end - 1)
  const [name = ''] = /^[\w:.-]*/.exec(inner) ?? []
  const kind = closing ? 'close' : inner.endsWith('/') ? 'empty' : 'open'
  return { name, attributes: inner.slice(name.length), kind: name === '' ? 'broken' : kind, start, end }
}

/** An attribute's value with the five XML entities and character references resolved. */
export function attribute(tag: Tag, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.attributes)
  return value ? unescaped(value[1] ?? value[2] ?? '') : undefined
}

/** Office files nest some 40 deep where tables sit in tables. */
const DEEPEST = 250
/** The root of a document declares some 40 namespaces; nothing else comes near. */
const MOST_ATTRIBUTES = 200
const ATTRIBUTES_FROM = 2_000

/**
 * Whether every tag is closed in order, none too deep and none with masses of attributes. The parsers behind take
 * minutes, or the whole stack, over markup where that fails; this takes milliseconds.
 */
export function isSound(markup: string): boolean {
  const open: string[] = []
  let any = false
  for (const { name, kind, attributes } of tagsOf(markup)) {
    any = true
    if (kind === 'broken') return false
    if (attributes.length > ATTRIBUTES_FROM && attributes.split('=').length > MOST_ATTRIBUTES) return false
    if (kind === 'open' && open.push(name) > DEEPEST) return false
    if (kind === 'close' && open.pop() !== name) return false
  }
  return any && open.length === 0
}

/** How many elements markup has. */
export function elementsOf(markup: string): number {
  let count = 0
  for (const { kind } of tagsOf(markup)) if (kind !== 'close') count++
  return count
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Text made safe to stand between tags. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * A part of an office file as markup, or what is wrong with it. Document types are refused, not parsed: entities that
 * multiply hide there, and the office formats forbid them.
 * @source ECMA-376 part 2 (Open Packaging Conventions), 8.1.1.1: no document type declarations; UTF-8 or UTF-16
 */
export function markupOf(
  part: Uint8Array,
): { ok: true; markup: string } | { ok: false; damage: 'document-type' | 'markup' } {
  let markup: string
  try {
    markup = utf8.decode(part)
  } catch {
    return { ok: false, damage: 'markup' }
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(markup)) return { ok: false, damage: 'document-type' }
  return isSound(markup) ? { ok: true, markup } : { ok: false, damage: 'markup' }
}
