import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Answers an address that is not a file with the one page of the web app; says whether it did. */
export type AnswerPage = (request: FastifyRequest, reply: FastifyReply) => boolean

/** Serves the built web app. Files under `assets/` carry a hash in their name and never change; the page itself is asked for anew. */
export async function serveWebApp(app: FastifyInstance, folder: string | undefined): Promise<AnswerPage> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return () => false
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (response, path) => {
      const isHashed = path.startsWith(join(folder, 'assets'))
      response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return (request, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api') && !/\.\w+$/.test(request.url.split('?')[0] ?? '')
    if (isPage) void reply.sendFile('index.html')
    return isPage
  }
}
