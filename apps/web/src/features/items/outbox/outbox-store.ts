import type { Unsent } from './outbox.ts'

/* Where unsent reports lie on this device: IndexedDB, because photos are large; memory where a private window refuses storage. */

type StoreName = 'report' | 'file'

function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('luoshi.unsent', 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('report')
      request.result.createObjectStore('file')
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no storage')))
  })
}

let opened: Promise<IDBDatabase | undefined> | undefined
const database = () => (opened ??= openStore().catch(() => undefined))

const memory: Record<StoreName, Map<string, unknown>> = { report: new Map(), file: new Map() }

/** Resolves once the transaction is complete: only then is it on the disk. */
async function ask<Value>(
  name: StoreName,
  mode: IDBTransactionMode,
  what: (store: IDBObjectStore) => () => Value,
  instead: (kept: Map<string, unknown>) => Value,
): Promise<Value> {
  const db = await database()
  if (!db) return instead(memory[name])
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, mode)
    const answer = what(transaction.objectStore(name))
    transaction.addEventListener('complete', () => resolve(answer()))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('storage full')))
  })
}

const nothing = () => undefined

export const readReports = (): Promise<Unsent[]> =>
  ask(
    'report',
    'readonly',
    (store) => {
      const request = store.getAll()
      return () => request.result as Unsent[] // written below, nowhere else
    },
    (kept) => [...kept.values()] as Unsent[], // likewise
  )

export const readFile = (id: string): Promise<Blob | undefined> =>
  ask(
    'file',
    'readonly',
    (store) => {
      const request = store.get(id)
      return () => request.result as Blob | undefined // only blobs are kept there
    },
    (kept) => kept.get(id) as Blob | undefined, // likewise
  )

const put = (name: StoreName, id: string, value: unknown): Promise<void> =>
  ask<void>(
    name,
    'readwrite',
    (store) => {
      store.put(value, id)
      return nothing
    },
    (kept) => void kept.set(id, value),
  )

const forget = (name: StoreName, id: string): Promise<void> =>
  ask<void>(
    name,
    'readwrite',
    (store) => {
      store.delete(id)
      return nothing
    },
    (kept) => void kept.delete(id),
  )

export const keepReport = (entry: Unsent): Promise<void> => put('report', entry.id, entry)
export const forgetReport = (id: string): Promise<void> => forget('report', id)
export const keepFile = (id: string, blob: Blob): Promise<void> => put('file', id, blob)
export const forgetFile = (id: string): Promise<void> => forget('file', id)
