import { connect, type Socket } from 'node:net'

export interface HttpRequest {
  method: 'GET' | 'POST'
  /** With its query. */
  path: string
  body?: unknown
}

export interface HttpAnswer {
  status: number
  body: Buffer
}

/**
 * One keep-alive connection, one request at a time. It reads no more of HTTP than our own server writes (a status and a length), so
 * that on a small machine the client takes as little as it can from what it measures.
 */
export class HttpConnection {
  readonly #origin: URL
  readonly #head: string
  #socket: Socket | undefined
  #received: Buffer[] = []
  #bytes = 0
  #wanted: { bytes: number; status: number; headEnd: number } | undefined
  #waiting: { resolve: (answer: HttpAnswer) => void; reject: (error: Error) => void } | undefined

  /** @param headers sent with every request */
  constructor(origin: URL, headers: Readonly<Record<string, string>>) {
    this.#origin = origin
    this.#head = Object.entries({ host: origin.host, connection: 'keep-alive', ...headers })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')
  }

  send({ method, path, body }: HttpRequest): Promise<HttpAnswer> {
    const text = body === undefined ? '' : JSON.stringify(body)
    const about = text ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n` : ''
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket ??= this.#open()
      this.#socket.write(`${method} ${path} HTTP/1.1\r\n${this.#head}${about}\r\n${text}`)
    })
  }

  /** A server closes a connection that was idle for long: the next request opens another. */
  #open(): Socket {
    const socket = connect(Number(this.#origin.port), this.#origin.hostname)
    socket.setNoDelay(true)
    socket.on('data', (part: Buffer) => this.#receive(part))
    socket.on('error', (error) => this.#waiting?.reject(error))
    socket.on('close', () => {
      this.#socket = undefined
      this.#waiting?.reject(new Error('The server closed the connection'))
    })
    return socket
  }

  close(): void {
    this.#waiting = undefined
    this.#socket?.destroy()
  }

  #receive(part: Buffer): void {
    this.#received.push(part)
    this.#bytes += part.length
    this.#wanted ??= this.#readHead()
    if (!this.#wanted || this.#bytes < this.#wanted.bytes) return
    const { status, headEnd } = this.#wanted
    const whole = this.#received.length === 1 && this.#received[0] ? this.#received[0] : Buffer.concat(this.#received)
    const waiting = this.#waiting
    this.#received = []
    this.#bytes = 0
    this.#wanted = undefined
    this.#waiting = undefined
    waiting?.resolve({ status, body: whole.subarray(headEnd) })
  }

  #readHead() {
    const so = this.#received.length === 1 && this.#received[0] ? this.#received[0] : Buffer.concat(this.#received)
    const end = so.indexOf('\r\n\r\n')
    if (end < 0) return undefined
    const head = so.toString('latin1', 0, end)
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
    if (length === undefined) throw new Error(`An answer without a length cannot be measured:\n${head}`)
    return { bytes: end + 4 + Number(length), status: Number(head.slice(9, 12)), headEnd: end + 4 }
  }
}
