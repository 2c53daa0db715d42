import type { Label, LabelOwner } from './labels.ts'
import type { Heading } from './outline.ts'
import type { Sentence } from './sentences.ts'

/** Who and by when a printed label says, for a sentence. */
export type Assigned = { owners: (LabelOwner & { via: 'label' | 'section' })[]; times: Label['times'] }

/**
 * Hands each label to the sentences of the item that it closes: back to the label before, the heading before, and, where
 * a list has one label after its last point, to the whole list. A label on a heading's own line goes to what follows.
 */
export function assignLabels(sentences: readonly Sentence[], headings: readonly Heading[]): (Assigned | undefined)[] {
  const assigned: (Assigned | undefined)[] = sentences.map(() => undefined)
  const headingAt = headingOf(sentences, headings)
  let firstLeads = false
  const everRanked = sentences.some(({ label }) => label?.firstLeads)
  sentences.forEach((sentence, index) => {
    if (!sentence.label) return
    firstLeads ||= sentence.label.firstLeads
    const owners = ranked(sentence.label.owners, firstLeads || (everRanked && sentence.label.owners.length === 1))
    const give = (i: number, via: 'label' | 'section') => {
      const known = assigned[i]
      if (known && known.owners[0]?.via !== 'section' && via === 'section') return
      const more = owners.map((owner) => ({ ...owner, via }))
      assigned[i] =
        known && known.owners[0]?.via === via
          ? { owners: [...known.owners, ...more], times: [...known.times, ...(sentence.label?.times ?? [])] }
          : { owners: more, times: sentence.label?.times ?? [] }
    }
    if (onHeadingLine(sentences, headings, headingAt, index)) {
      const level = headings[headingAt[index] ?? 0]?.level ?? 1
      for (let i = index; i < sentences.length; i++) {
        const at = headingAt[i] ?? -1
        if (at !== headingAt[index] && (headings[at]?.level ?? 1) <= level) break
        give(i, i === index ? 'label' : 'section')
      }
      return
    }
    for (
      let i = index, from = Math.max(index - LONGEST_ITEM, firstOf(sentences, headings, headingAt, index));
      i >= from;
      i--
    ) {
      if (i < index && sentences[i]?.label && !labelOfSameItem(sentences, i, index)) break
      give(i, 'label')
    }
  })
  return assigned
}

/** An item has at most so many label lines, and its label reaches back over at most so many sentences. */
const MOST_LABEL_LINES = 6
const LONGEST_ITEM = 300

/** 责任单位：甲。配合单位：乙。完成时限：… printed line under line belong to one item. */
function labelOfSameItem(sentences: readonly Sentence[], i: number, index: number): boolean {
  if (index - i > MOST_LABEL_LINES) return false
  for (let j = i + 1; j <= index; j++)
    if (sentences[j] && (sentences[j]?.end ?? 0) > (sentences[j]?.start ?? 0)) return false
  return true
}

/** Where no label says who leads, 列第一位的为牵头单位 makes the first lead and the others support. */
function ranked(owners: readonly LabelOwner[], firstLeads: boolean): LabelOwner[] {
  if (!firstLeads || owners.some((owner) => owner.role === 'lead')) return [...owners]
  return owners.map((owner, i) => ({ ...owner, role: i === 0 ? 'lead' : 'support' }))
}

/** For each sentence the index of the heading it stands under, −1 for none. */
export function headingOf(sentences: readonly Sentence[], headings: readonly Heading[]): number[] {
  let next = 0
  return sentences.map((sentence) => {
    while (next < headings.length && (headings[next]?.start ?? 0) < Math.max(sentence.end, sentence.start + 1)) next++
    return next - 1
  })
}

function onHeadingLine(
  sentences: readonly Sentence[],
  headings: readonly Heading[],
  headingAt: readonly number[],
  index: number,
): boolean {
  const sentence = sentences[index]
  const heading = headings[headingAt[index] ?? -1]
  if (
    !sentence ||
    !heading ||
    heading.start < sentence.start - heading.marker.length ||
    sentence.end - heading.start > 60
  )
    return false
  const next = sentences[index + 1]
  if (!next || next.paragraph === sentence.paragraph) return false
  // the body follows in paragraphs of its own, and no label of theirs closes it
  for (let i = index + 1; i < sentences.length; i++) {
    const under = headings[headingAt[i] ?? -1]
    if (under !== heading && (under?.level ?? 1) <= heading.level) return i > index + 1
    if (sentences[i]?.label) return false
  }
  return true
}

/** First sentence of the item that the label at `index` closes. */
function firstOf(
  sentences: readonly Sentence[],
  headings: readonly Heading[],
  headingAt: readonly number[],
  index: number,
): number {
  const own = headingAt[index] ?? -1
  const start = (at: number) => {
    let i = index
    while (i > 0 && index - i < LONGEST_ITEM && (headingAt[i - 1] ?? -1) >= at) i--
    return i
  }
  const heading = headings[own]
  if (!heading) return paragraphStart(sentences, index)
  const siblings = siblingsBefore(headings, own)
  const first = siblings[0]
  if (first === undefined || !closesList(sentences, headings, headingAt, index, own, first)) return start(own)
  return start(first)
}

/** Without headings an item is a paragraph; a label on a line of its own closes the paragraph before. */
function paragraphStart(sentences: readonly Sentence[], index: number): number {
  let i = index
  const own = sentences[index]
  let paragraph = own?.paragraph
  if (own && own.start === own.end && i > 0) {
    while (i > 0 && index - i < LONGEST_ITEM && sentences[i]?.start === sentences[i]?.end) i--
    paragraph = sentences[i]?.paragraph
  }
  while (i > 0 && index - i < LONGEST_ITEM && sentences[i - 1]?.paragraph === paragraph) i--
  return i
}

/** Headings of the same list that come before, nearest last. */
function siblingsBefore(headings: readonly Heading[], own: number): number[] {
  const heading = headings[own]
  const found: number[] = []
  for (
    let i = own - 1, ordinal = (heading?.marker.ordinal ?? 0) - 1;
    i >= Math.max(0, own - LONGEST_ITEM) && ordinal > 0;
    i--
  ) {
    const other = headings[i]
    if (!heading || !other || other.level < heading.level) break
    if (other.marker.style === heading.marker.style && other.marker.ordinal === ordinal) {
      found.unshift(i)
      ordinal--
    }
  }
  return found
}

/** Whether the list's earlier points have no label and the label stands on its own line after the last of three or more. */
function closesList(
  sentences: readonly Sentence[],
  headings: readonly Heading[],
  headingAt: readonly number[],
  index: number,
  own: number,
  first: number,
): boolean {
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_ITEM) && (headingAt[i] ?? -1) >= first; i--)
    if ((headingAt[i] ?? -1) < own && sentences[i]?.label) return false
  const next = headings[own + 1]
  const last = !next || next.level < (headings[own]?.level ?? 1)
  const sentence = sentences[index]
  const alone = sentence !== undefined && sentence.paragraph !== headings[own]?.paragraph
  return last && (alone || (headings[own]?.level ?? 1) >= 3) && own > first
}
