/** A hash over all parts, one after the other. Given by the caller: SHA-256, or SM3 where commercial cryptography is required. */
export type Hash = (...parts: Uint8Array[]) => Uint8Array

/** Leaf and inner node are hashed with different first bytes, so that neither can be passed off as the other. */
const LEAF = new Uint8Array([0x00])
const NODE = new Uint8Array([0x01])

/** @source RFC 6962 section 2.1: MTH({d}) = HASH(0x00 || d) */
export const leafHash = (hash: Hash, content: Uint8Array): Uint8Array => hash(LEAF, content)

/**
 * The root over leaf hashes in their order; one more, one less or two exchanged give another root.
 * @source RFC 6962 section 2.1: split at the largest power of two smaller than the number of leaves; the empty tree is HASH()
 */
export function merkleRoot(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves
  if (only === undefined) return hash()
  if (leaves.length === 1) return only
  const split = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1)
  return hash(NODE, merkleRoot(hash, leaves.slice(0, split)), merkleRoot(hash, leaves.slice(split)))
}
