const isCompound = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Whether two plain values say the same. The order of keys says nothing: databases keep their own. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (!isCompound(one) || !isCompound(other)) return Object.is(one, other)
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameValue(one[key], other[key]))
  )
}
