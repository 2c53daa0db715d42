import { parentPort, workerData } from 'node:worker_threads'
import { plainDate } from '@luoshi/calendar'

const begun = performance.now()
const { extract } = await import('@luoshi/extract')
extract(String(workerData), { date: plainDate('2026-03-02') })
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(performance.now() - begun)
