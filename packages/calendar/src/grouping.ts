/** Entries under the key each names, keys in the order of their first entry. Older office browsers lack `Map.groupBy`. */
export function groupedBy<Entry>(entries: readonly Entry[], key: (entry: Entry) => string): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry])
  return [...groups]
}
