import type { EndpointShape } from '@luoshi/contract'
import { z } from 'zod'
import type { Language } from './language.ts'
import { EdgeProblem, type EdgeProblems } from './problems.ts'

type Where = 'params' | 'query' | 'body'
const wording = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** The parts of a request as the endpoint wants them, or every place where they are not. A body with a file is parsed later. */
export function shapeOf(
  endpoint: Pick<EndpointShape, Where | 'upload'>,
  request: Partial<Record<Where, unknown>>,
  language: Language,
): Record<Where, unknown> {
  const problems: EdgeProblems['request/malformed']['problems'] = []
  const parse = (where: Where) => {
    const schema = where === 'body' && endpoint.upload ? undefined : endpoint[where]
    if (!schema) return {}
    const parsed = schema.safeParse(request[where] ?? {}, { error: wording[language] })
    for (const { path, message } of parsed.error?.issues ?? [])
      problems.push({ in: where, path: path.join('.'), message })
    return parsed.data
  }
  const parts = { params: parse('params'), query: parse('query'), body: parse('body') }
  if (problems.length > 0) throw new EdgeProblem('request/malformed', { problems })
  return parts
}
