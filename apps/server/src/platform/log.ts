import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'

export type Log = Logger

/** Levels from loudest to quietest; `silent` writes nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * What must never reach a log, wherever it hangs in the logged value: secrets, and what identifies a citizen.
 * The log is for the operator, who by the separation of administrators may not see business content.
 */
const NEVER = ['password', 'authorization', 'cookie', 'token', 'secret', 'idNumber', 'phone', 'databaseUrl']

/** One JSON object a line, to standard output unless told otherwise; rotation and the six months of keeping are the host's. */
export const createLog = (level: LogLevel, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[not logged]' },
    },
    ...(destination ? [destination] : []),
  )
