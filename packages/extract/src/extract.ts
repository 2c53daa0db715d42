import type { Extraction } from './extraction.ts'
import { type ExtractOptions, extractWith } from './extract-with.ts'
import { weights } from './model/trained.gen.ts'
import { type Model, modelOf } from './model/weights.ts'

/**
 * Reads an official text (speech, minutes, notice, plan, list) and returns what it demands, of whom, by when, each with
 * the words it came from. Nothing is invented: what is not said is listed as missing. Deterministic, offline, linear in
 * the length of the text; never throws for any text.
 *
 * @example extract('各校要于4月25日前上报自查报告。', { date: plainDate('2026-04-13') }).directives[0].deadlines[0].norm // '2026-04-25'
 */
export function extract(text: string, options: ExtractOptions): Extraction {
  return extractWith((trained ??= modelOf(weights)), text, options)
}

let trained: Model | undefined
