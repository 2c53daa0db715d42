import { attribute, escaped, tagsOf } from './markup.ts'
import { listNumeral } from './numerals.ts'

interface Level {
  start: number
  format: string
  /** Pattern such as `（%1）` or `%1.%2`. */
  pattern: string
  style?: string
}

interface List {
  abstract: string
  levels: Level[]
  /** Level → number the list begins again with. */
  restarts: Map<number, number>
}

interface Place {
  list?: string
  level?: number
}

/**
 * The main part with every automatic list number written out as text, as the page shows it. Headings of office papers
 * are often numbered by the word processor, and 一、 or （三） would otherwise be lost.
 *
 * @param numbering  markup of numbering.xml, '' when there is none
 * @param styles     markup of styles.xml, '' when there is none
 */
export function withListNumbers(main: string, numbering: string, styles: string): string {
  const lists = listsOf(numbering)
  if (lists.size === 0) return main
  const styled = stylesOf(styles)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  let written = ''
  let copied = 0
  let inside: { style?: string; own: Place } | undefined
  let old = false
  for (const tag of tagsOf(main)) {
    if (tag.name === 'w:pPrChange' && tag.kind !== 'empty') old = tag.kind === 'open'
    else if (old) continue
    else if (tag.name === 'w:pPr' && tag.kind === 'open') inside = { own: {} }
    else if (!inside) continue
    else if (tag.name === 'w:pStyle') inside.style = attribute(tag, 'w:val')
    else if (tag.name === 'w:numId') inside.own.list = attribute(tag, 'w:val')
    else if (tag.name === 'w:ilvl') inside.own.level = Number(attribute(tag, 'w:val'))
    else if (tag.name === 'w:pPr') {
      const number = numberOf(inside, lists, styled, counters, begun)
      if (number) {
        written += `${main.slice(copied, tag.end)}<w:r><w:t xml:space="preserve">${escaped(number)}</w:t></w:r>`
        copied = tag.end
      }
      inside = undefined
    }
  }
  return written + main.slice(copied)
}

function numberOf(
  paragraph: { style?: string; own: Place },
  lists: Map<string, List>,
  styled: Map<string, Place & { basedOn?: string }>,
  counters: Map<string, number[]>,
  begun: Set<string>,
): string {
  const place = { ...placeByStyle(paragraph.style, lists, styled), ...paragraph.own }
  const list = lists.get(place.list ?? '')
  const depth = place.level ?? 0
  const level = list?.levels[depth]
  if (!list || !level || place.list === undefined) return ''

  const counts = counters.get(list.abstract) ?? []
  counters.set(list.abstract, counts)
  if (!begun.has(place.list)) for (const [at, start] of list.restarts) counts[at] = start - 1
  begun.add(place.list)
  counts[depth] = (counts[depth] ?? level.start - 1) + 1
  counts.length = depth + 1

  const number = level.pattern.replace(/%(\d)/g, (_, digit) => {
    const at = Number(digit) - 1
    const part = list.levels[at]
    return part ? listNumeral(counts[at] ?? part.start, part.format) : ''
  })
  if (level.format === 'bullet' || level.format === 'none') return ''
  return /[\w.)]$/.test(number) ? `${number} ` : number
}

function placeByStyle(
  style: string | undefined,
  lists: Map<string, List>,
  styled: Map<string, Place & { basedOn?: string }>,
): Place {
  const seen = new Set<string>()
  for (let id = style; id !== undefined && !seen.has(id); id = styled.get(id)?.basedOn) {
    seen.add(id)
    const place = styled.get(id)
    if (place?.list === undefined) continue
    const linked = lists.get(place.list)?.levels.findIndex((level) => level?.style === id) ?? -1
    return { list: place.list, level: place.level ?? Math.max(0, linked) }
  }
  return {}
}

function listsOf(numbering: string): Map<string, List> {
  const abstracts = new Map<string, Level[]>()
  const lists = new Map<string, List>()
  let levels: Level[] | undefined
  let level: Level | undefined
  let list: List | undefined
  let overridden = 0
  for (const tag of tagsOf(numbering)) {
    const value = attribute(tag, 'w:val') ?? ''
    if (tag.kind === 'close') {
      if (tag.name === 'w:abstractNum') levels = undefined
      if (tag.name === 'w:num') list = undefined
    } else if (tag.name === 'w:abstractNum') abstracts.set(attribute(tag, 'w:abstractNumId') ?? '', (levels = []))
    else if (tag.name === 'w:num') {
      list = { abstract: '', levels: [], restarts: new Map() }
      lists.set(attribute(tag, 'w:numId') ?? '', list)
    } else if (tag.name === 'w:abstractNumId' && list) {
      list.abstract = value
      list.levels = abstracts.get(value) ?? []
    } else if (tag.name === 'w:lvlOverride') overridden = Number(attribute(tag, 'w:ilvl'))
    else if (tag.name === 'w:startOverride') list?.restarts.set(overridden, Number(value))
    else if (tag.name === 'w:lvl' && levels) {
      const depth = Number(attribute(tag, 'w:ilvl'))
      level = { start: 1, format: 'decimal', pattern: '' }
      if (depth >= 0 && depth < 9) levels[depth] = level
    } else if (!levels || !level) continue
    else if (tag.name === 'w:start') level.start = Number(value)
    else if (tag.name === 'w:numFmt') level.format = value
    else if (tag.name === 'w:lvlText') level.pattern = value
    else if (tag.name === 'w:pStyle') level.style = value
  }
  return lists
}

function stylesOf(styles: string): Map<string, Place & { basedOn?: string }> {
  const found = new Map<string, Place & { basedOn?: string }>()
  let style: (Place & { basedOn?: string }) | undefined
  for (const tag of tagsOf(styles)) {
    if (tag.name === 'w:style') {
      style = tag.kind === 'close' ? undefined : {}
      if (style) found.set(attribute(tag, 'w:styleId') ?? '', style)
    } else if (!style) continue
    else if (tag.name === 'w:basedOn') style.basedOn = attribute(tag, 'w:val')
    else if (tag.name === 'w:numId') style.list = attribute(tag, 'w:val')
    else if (tag.name === 'w:ilvl') style.level = Number(attribute(tag, 'w:val'))
  }
  return found
}
