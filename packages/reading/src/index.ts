export { readDocument } from './read-document.ts'
export { READING_LIMITS } from './document.ts'
export type {
  ReadDocument,
  ReadingFormat,
  ReadingLimits,
  ReadingNote,
  ReadingNotes,
  ReadingResult,
  Table,
} from './document.ts'
export type { BombSign, Damage, ForeignKind, ReadingRefusal, ReadingRefusalCode, ReadingRefusals } from './refusal.ts'
