import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leafHash, merkleRoot } from './merkle.ts'
import type { Hash } from './merkle.ts'

const sha256: Hash = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** The eight inputs of the Certificate Transparency reference implementation, and the roots over the first n of them. */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('the root over a stretch', () => {
  test.each(ROOTS.map((root, n) => [n, root] as const))(
    'of the first %i known inputs is the published one',
    (n, root) => {
      const leaves = INPUTS.slice(0, n).map((input) => leafHash(sha256, bytes(input)))
      expect(hex(merkleRoot(sha256, leaves))).toBe(root)
    },
  )

  const contents = fc.uniqueArray(fc.uint8Array({ maxLength: 8 }), { minLength: 2, maxLength: 40, selector: hex })
  const rootOf = (items: readonly Uint8Array[]) =>
    hex(
      merkleRoot(
        sha256,
        items.map((item) => leafHash(sha256, item)),
      ),
    )

  test('changes when one is dropped, doubled or moved', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (items, seed) => {
        const at = seed % items.length
        const [moved = new Uint8Array()] = items.slice(at, at + 1)
        const without = items.toSpliced(at, 1)
        const roots = [items, without, items.toSpliced(at, 0, moved), [moved, ...without, moved]].map(rootOf)
        expect(new Set(roots).size).toBe(roots.length)
        const elsewhere = without.toSpliced((at + 1) % items.length, 0, moved)
        expect(rootOf(elsewhere)).not.toBe(rootOf(items))
      }),
    )
  })

  test('is the same as when computed from the bottom up, pair by pair', () => {
    const bottomUp = (level: Uint8Array[]): Uint8Array => {
      const [only = sha256()] = level
      if (level.length <= 1) return only
      const next: Uint8Array[] = []
      for (let i = 0; i < level.length; i += 2) {
        const [left = only, right] = level.slice(i, i + 2)
        next.push(right ? sha256(new Uint8Array([1]), left, right) : left)
      }
      return bottomUp(next)
    }
    fc.assert(
      fc.property(contents, (items) => {
        const leaves = items.map((item) => leafHash(sha256, item))
        expect(hex(merkleRoot(sha256, leaves))).toBe(hex(bottomUp(leaves)))
      }),
    )
  })
})
