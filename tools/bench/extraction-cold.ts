import { parentPort, workerData } from 'node:worker_threads'
import { plainDate } from '@luoshi/calendar'

const begun = performance.now()
const { extract } = await import('@luoshi/extract')
extract(String(workerData), { date: plainDate('2026-03-02') })
parentPort?.postMessage(performance.now() - begun)
