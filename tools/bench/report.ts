import type { ExtractionMeasured } from './extraction.ts'
import type { Loaded } from './load.ts'
import type { Result, Target } from './operations.ts'
import type { Measured } from './rounds.ts'

export interface Report {
  /** What it ran on. */
  machine: { cpus: number; node: string; postgresql: string; durable: boolean | null }
  options: { items: number; units: number; seconds: number; rounds: number; seed: number }
  /** `seconds` is null when an earlier run had loaded it. */
  loaded: Loaded & { units: number; people: number; seconds: number | null }
  /** What the measuring client can ask of the server at most: requests a second for an answer of a few bytes. */
  ceiling: { connections: number; perSecond: number }[]
  operations: Result[]
  /** Null when only some operations were measured. */
  extraction: (ExtractionMeasured & { target: number; met: boolean }) | null
}

export const EXTRACTION_TARGET = 3

const mark = (met: boolean) => (met ? '✓' : '✗')
const aim = (target: Target) =>
  'ratioAtLeast' in target ? `ratio ≥ ${target.ratioAtLeast}` : `median ≤ ${target.medianMsAtMost} ms`

/** The same figures for people. */
export function printed(report: Report): string {
  const { machine, loaded, ceiling, operations, extraction, options } = report
  const disk =
    machine.durable === null ? 'as it is set' : machine.durable ? 'waiting for the disk' : 'not waiting for the disk'
  return [
    `${machine.cpus} cores · Node ${machine.node} · PostgreSQL ${machine.postgresql}, ${disk}`,
    `${grouped(loaded.items)} items of ${loaded.units} units and ${loaded.people} people, ${grouped(loaded.events)} events, ${grouped(loaded.sources)} speeches, ${loaded.seconds === null ? 'as an earlier run left them' : `loaded in ${loaded.seconds.toFixed(1)} s`}`,
    `the client's own ceiling, /api/health: ${ceiling.map((one) => `${grouped(one.perSecond)}/s at ${one.connections}`).join(', ')}`,
    '',
    table([
      [
        '',
        'conn.',
        'HTTP/s',
        'median ms',
        'p95',
        'p99',
        'bare/s',
        'median ms',
        'p95',
        'p99',
        'statements',
        'server cpu ms',
        'ratio',
        'target',
        '',
      ],
      ...operations.map((one) => [
        one.operation,
        String(one.connections),
        ...figures(one.http),
        ...figures(one.bare),
        String(one.statements),
        one.serverCpuMs?.toFixed(1) ?? '',
        one.ratio.toFixed(2),
        aim(one.target),
        mark(one.met),
      ]),
    ]),
    '',
    ...(extraction ? extractionLines(extraction) : []),
    '',
    `HTTP: requests over keep-alive to the server in a process of its own, signed in as a clerk, sessions and rights included; answers are`,
    `checked for 200 and not parsed. Bare: the statements the server's own handlers sent for the same requests, by node-postgres from`,
    `this process, rows parsed; no session, no rights, no shapes. ${options.rounds} rounds of each in turn, ${options.seconds} s each in all; rates are`,
    `medians of rounds. Client, server and database share the machine.`,
    '',
  ].join('\n')
}

const extractionLines = ({ megabytesPerSecond, target, met, rows, coldMs }: NonNullable<Report['extraction']>) => [
  `extraction: ${megabytesPerSecond.toFixed(1)} MB/s of UTF-8 (target ≥ ${target}) ${mark(met)}`,
  `  ${rows.map((row) => `${size(row.bytes)} ${row.megabytesPerSecond.toFixed(1)} MB/s`).join(' · ')} · the first 10,000 characters of a fresh process ${coldMs} ms`,
]

const figures = ({ perSecond, medianMs, p95Ms, p99Ms }: Measured) => [
  grouped(perSecond),
  medianMs.toFixed(1),
  p95Ms.toFixed(1),
  p99Ms.toFixed(1),
]
const grouped = (value: number) => Math.round(value).toLocaleString('en')
const size = (bytes: number) => (bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} kB`)

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n')
}
