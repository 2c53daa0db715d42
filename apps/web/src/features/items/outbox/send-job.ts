import { ApiProblem, clientFor, itemCommands, itemEndpoints, Problem, type ItemView } from '@luoshi/contract'
import { readerHeaders } from '../../../platform/api.ts'
import { noteReached } from '../../../platform/online.ts'
import { bodyToSend, type Failure, type Unsent, type UnsentFile } from './outbox.ts'

/** The headers of a report are those of the post it was written in, whatever post its writer acts in now. */
function headersOf({ post }: Unsent): Record<string, string> {
  const { 'x-luoshi-post': _now, ...others } = readerHeaders()
  return post === null ? others : { ...others, 'x-luoshi-post': post }
}

export async function sendReport(entry: Unsent): Promise<ItemView> {
  const send = clientFor(
    '',
    (url, init) => fetch(url, { ...init, credentials: 'same-origin' }),
    () => headersOf(entry),
  )
  const endpoint = itemCommands[entry.command]
  const input = { params: { itemId: entry.itemId }, body: bodyToSend(entry) } as Parameters<
    typeof send<typeof endpoint>
  >[1] // the form that wrote it holds the body to its command
  return send(endpoint, input, { version: entry.version, idempotencyKey: entry.id })
}

/** Uploads one file, saying how far it is (0 to 1); `fetch` cannot. */
export function sendFile(
  entry: Unsent,
  file: UnsentFile,
  blob: Blob,
  onProgress: (done: number) => void,
): Promise<string> {
  const form = new FormData()
  if (file.effectiveOn !== null) form.append('effectiveOn', file.effectiveOn)
  form.append('file', blob, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/items/${encodeURIComponent(entry.itemId)}/evidence`)
    for (const [name, value] of Object.entries(headersOf(entry))) request.setRequestHeader(name, value)
    request.setRequestHeader('idempotency-key', file.id)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('error', () => reject(unreachable()))
    request.addEventListener('load', () => {
      const answer: unknown = parsed(request.responseText)
      const piece = itemEndpoints.addEvidence.ok.safeParse(answer)
      if (request.status === 200 && piece.success) return resolve(piece.data.id)
      const problem = Problem.safeParse(answer)
      reject(
        new ApiProblem(
          problem.success
            ? problem.data
            : { type: 'about:blank', title: '', status: request.status, code: `http/${request.status}` },
        ),
      )
    })
    request.send(form)
  })
}

const unreachable = () => new ApiProblem({ type: 'about:blank', title: '', status: 0, code: 'network/unreachable' })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What went wrong, as the outbox weighs it. A fault of our own page counts as no answer: it is tried again, never dropped. */
export function failureOf(error: unknown): Failure {
  const { status, code, title } =
    error instanceof ApiProblem ? error.problem : { status: 0, code: 'page/fault', title: String(error) }
  noteReached(status !== 0 && (status < 502 || status > 504))
  return { status, code, title }
}
