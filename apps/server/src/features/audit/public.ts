export { sealEvents, STANDARD_STRETCH } from './seal-events.ts'
export { verifyLog } from './verify-log.ts'
export type { Finding, PublishedSeal, Verification } from './verify-log.ts'
export type { Seal, SealAlgorithm } from './seal.ts'
