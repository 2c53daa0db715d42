import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * An OpenID Connect provider on the loopback interface: the one thing outside the building that sign-in talks to. It follows OpenID
 * Connect Core 1.0 as far as the code flow with PKCE needs, and lets in whoever `next` names.
 */
export async function startIdentityProvider(clientId: string, clientSecret: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const given = new Map<string, { challenge: string; nonce: string | null }>()
  const provider = { next: { sub: '1', preferred_username: '' } as Record<string, string>, issuer: '' }

  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const idToken = (nonce: string | null) => {
    const seconds = Math.floor(Date.now() / 1000)
    const claims = {
      iss: provider.issuer,
      aud: clientId,
      iat: seconds,
      exp: seconds + 300,
      ...provider.next,
      ...(nonce ? { nonce } : {}),
    }
    const text = `${encode({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${encode(claims)}`
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
  }

  const answer = async (request: IncomingMessage): Promise<{ status: number; body?: object; location?: string }> => {
    const url = new URL(request.url ?? '/', provider.issuer)
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return {
          status: 200,
          body: {
            issuer: provider.issuer,
            authorization_endpoint: `${provider.issuer}/authorize`,
            token_endpoint: `${provider.issuer}/token`,
            userinfo_endpoint: `${provider.issuer}/userinfo`,
            jwks_uri: `${provider.issuer}/jwks`,
            response_types_supported: ['code'],
            id_token_signing_alg_values_supported: ['RS256'],
          },
        }
      case '/jwks':
        return {
          status: 200,
          body: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
        }
      case '/authorize': {
        const code = randomUUID()
        given.set(code, {
          challenge: url.searchParams.get('code_challenge') ?? '',
          nonce: url.searchParams.get('nonce'),
        })
        const back = new URL(url.searchParams.get('redirect_uri') ?? '')
        back.searchParams.set('code', code)
        back.searchParams.set('state', url.searchParams.get('state') ?? '')
        return { status: 302, location: back.href }
      }
      case '/token': {
        let text = ''
        for await (const chunk of request) text += String(chunk)
        const form = new URLSearchParams(text)
        const basic = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()
        const secret = form.get('client_secret') ?? basic.split(':')[1]
        const asked = given.get(form.get('code') ?? '')
        const challenge = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url')
        if (secret !== clientSecret || asked?.challenge !== challenge)
          return { status: 400, body: { error: 'invalid_grant' } }
        return {
          status: 200,
          body: { access_token: 'open', token_type: 'Bearer', expires_in: 300, id_token: idToken(asked.nonce) },
        }
      }
      case '/userinfo':
        return { status: 200, body: provider.next }
      default:
        return { status: 404 }
    }
  }

  const server = createServer((request, response) => {
    void answer(request).then(({ status, body, location }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) })
      response.end(body ? JSON.stringify(body) : '')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on a port, not on a socket file
  return Object.assign(provider, { stop: () => server.close() })
}
