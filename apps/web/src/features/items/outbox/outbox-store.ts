import type { Unsent } from './outbox.ts'

/* Where unsent reports lie on this device: IndexedDB, because photos are large; memory where a private window refuses storage. */

type StoreName = 'report' | 'file'

function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('luoshi.unsent', 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('report', { keyPath: 'id' })
      request.result.createObjectStore('file')
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no storage')))
  })
}

let opened: Promise<IDBDatabase | undefined> | undefined
const database = () => (opened ??= openStore().catch(() => undefined))

const memory: Record<StoreName, Map<string, unknown>> = { report: new Map(), file: new Map() }

async function run<Value>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
  instead: () => Value,
): Promise<Value> {
  const db = await database()
  if (!db) return instead()
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, mode)
    const request = ask(transaction.objectStore(name))
    // on complete, not on success: only then is it on the disk
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('storage full')))
  })
}

export const readReports = (): Promise<Unsent[]> =>
  run<Unsent[]>(
    'report',
    'readonly',
    (store) => store.getAll() as IDBRequest<Unsent[]>, // written below, nowhere else
    () => [...memory.report.values()] as Unsent[], // likewise
  )

export const keepReport = (entry: Unsent): Promise<unknown> =>
  run<unknown>(
    'report',
    'readwrite',
    (store) => store.put(entry),
    () => memory.report.set(entry.id, entry),
  )

export const forgetReport = (id: string): Promise<unknown> =>
  run<unknown>(
    'report',
    'readwrite',
    (store) => store.delete(id),
    () => memory.report.delete(id),
  )

export const keepFile = (id: string, blob: Blob): Promise<unknown> =>
  run<unknown>(
    'file',
    'readwrite',
    (store) => store.put(blob, id),
    () => memory.file.set(id, blob),
  )

export const readFile = (id: string): Promise<Blob | undefined> =>
  run<Blob | undefined>(
    'file',
    'readonly',
    (store) => store.get(id) as IDBRequest<Blob | undefined>, // only blobs are kept there
    () => memory.file.get(id) as Blob | undefined, // likewise
  )

export const forgetFile = (id: string): Promise<unknown> =>
  run<unknown>(
    'file',
    'readwrite',
    (store) => store.delete(id),
    () => memory.file.delete(id),
  )
