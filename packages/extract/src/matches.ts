/** Every match of a global pattern, in order. `String.matchAll` copies its pattern on each call, which costs more than the search. */
export function matches(pattern: RegExp, words: string): RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(words)
  if (match === null) return NONE
  const found: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(words)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

const NONE: RegExpExecArray[] = []
