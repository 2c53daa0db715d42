import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { Log } from '../log.ts'
import { languageOf } from './language.ts'
import type { openapiOf } from './openapi.ts'
import { refuseForeignOrigins } from './origin.ts'
import { EdgeProblem, isFault, MAX_BODY_BYTES, problemOfError, type WordRefusal } from './problems.ts'
import { serveWebApp } from './web-app.ts'

export interface ServerParts {
  log: Log
  version: string
  newRequestId: () => string
  wordRefusal: WordRefusal
  openapi: ReturnType<typeof openapiOf>
  /** Where the built web app is; absent while developing. */
  webFolder: string | undefined
  /** Addresses of reverse proxies whose X-Forwarded headers are believed. */
  trustedProxies: string[]
  /** Requests a minute from one address; a whole school may share one. */
  requestsPerMinute: number
}

/** A web server that is safe by itself and knows no feature: routes are added to it, then it listens. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = parts.log
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }), // one line of our own instead of two
    genReqId: parts.newRequestId,
    trustProxy: parts.trustedProxies.length > 0 ? parts.trustedProxies : false,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 300 },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  })
  app.setErrorHandler((error, request, reply) => sendProblem(parts, error, request, reply))
  logOneLineEach(app)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY },
    ...OFF_WITHOUT_TLS,
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.protocol === 'https')
      reply.headers({ 'strict-transport-security': 'max-age=31536000', 'cross-origin-opener-policy': 'same-origin' })
  })
  refuseForeignOrigins(app)
  await app.register(rateLimit, {
    global: true,
    max: parts.requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_, { ttl }) =>
      new EdgeProblem('request/too-many', { retryAfterSeconds: Math.ceil(ttl / 1000) }),
  })
  await app.register(multipart)
  // An endpoint without a body may still be sent an empty one.
  app.addContentTypeParser('application/x-www-form-urlencoded', (_request, _payload, done) =>
    done(new EdgeProblem('request/type-refused', {})),
  )
  await describe(app, parts)
  const answerPage = await serveWebApp(app, parts.webFolder)
  app.setNotFoundHandler((request, reply) => {
    if (!answerPage(request, reply)) sendProblem(parts, new EdgeProblem('thing/absent', {}), request, reply)
  })
  return app
}

/**
 * Nothing from elsewhere: the product works in a room without internet. Styles may be inline because the design system writes
 * them at run time; scripts may not.
 */
const CONTENT_SECURITY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

/** Browsers ignore these without TLS and complain in the console; with TLS they are sent, see above. */
const OFF_WITHOUT_TLS = { strictTransportSecurity: false, crossOriginOpenerPolicy: false, originAgentCluster: false }

function sendProblem(parts: ServerParts, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const language = languageOf(request.headers['accept-language'])
  const problem = problemOfError(error, { language, requestId: request.id, wordRefusal: parts.wordRefusal })
  if (isFault(error)) request.log.error({ err: error }, 'a request failed')
  const { retryAfterSeconds } = { retryAfterSeconds: undefined, ...problem.data }
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds)
  // The rest of a body that is too large is not read: the connection cannot be used again.
  if (problem.status === 413) reply.header('connection', 'close')
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

/** Path without its query: what people search for does not belong in the operator's log. */
function logOneLineEach(app: FastifyInstance) {
  app.addHook('onResponse', async (request, reply) => {
    const { method, url, ip } = request
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ method, path: url.split('?')[0], status: reply.statusCode, ms, ip }, 'request')
  })
}

async function describe(app: FastifyInstance, { openapi }: ServerParts) {
  await app.register(swagger, { mode: 'static', specification: { document: openapi as never } }) // the plugin's type knows OpenAPI 3.0 only
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { url: '/api/openapi.json', validatorUrl: null },
  })
  app.get('/api/openapi.json', async (_, reply) => reply.header('cache-control', 'no-cache').send(openapi))
}
