import type { DestinationStream, Logger } from 'pino'
export type Log = Logger
/** Levels from loudest to quietest; `silent` writes nothing. */
export declare const LOG_LEVELS: readonly ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
export type LogLevel = (typeof LOG_LEVELS)[number]
/** One JSON object a line, to standard output unless told otherwise; rotation and the six months of keeping are the host's. */
export declare const createLog: (level: LogLevel, destination?: DestinationStream) => Log
