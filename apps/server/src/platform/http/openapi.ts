import { Problem, type EndpointShape } from '@luoshi/contract'
import { z } from 'zod'

type Json = Record<string, unknown>

/**
 * OpenAPI 3.1 of a list of endpoints. A schema that has a name is described once, under that name.
 * @param named  name → schema, for instance every schema the contract exports
 */
export function openapiOf(endpoints: readonly EndpointShape[], named: Record<string, z.ZodType>, version: string) {
  const names = z.registry<{ id: string }>()
  for (const [name, schema] of Object.entries({ Problem, ...named })) names.add(schema, { id: name })
  const schemas: Json = {}
  const schemaOf = (schema: z.ZodType) => jsonSchemaOf(schema, names, schemas)
  schemaOf(Problem)

  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint, schemaOf) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Luoshi 落实', version, description: DESCRIPTION },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1))),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'luoshi.session_token' } },
    },
  }
}

const DESCRIPTION = `Everything the web app can do. Sign in with \`POST /api/auth/sign-in/username\`; the cookie is the key.
\`x-luoshi-post\` names the acting post, \`Idempotency-Key\` makes a command safe to send twice, \`If-Match\` refuses to overwrite.
Everything but success is \`application/problem+json\` with a stable \`code\`.`

function operationOf(endpoint: EndpointShape, schemaOf: (schema: z.ZodType) => Json): Json {
  const { name, summary, method, permission, params, query, body, upload, ok, refusals, versioned } = endpoint
  const header = (of: string, description: string) => ({
    name: of,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  })
  const parameters = [
    ...parametersOf('path', params, schemaOf),
    ...parametersOf('query', query, schemaOf),
    ...(permission === 'public' ? [] : [header('x-luoshi-post', 'Acting post; the first current one when absent')]),
    ...(method === 'GET' ? [] : [header('idempotency-key', '8 to 200 characters; the same key does the work once')]),
    ...(versioned ? [header('if-match', 'Version seen, in double quotes')] : []),
  ]
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
  return {
    operationId: name,
    summary,
    description: permission === 'public' || permission === 'signed-in' ? permission : `Permission \`${permission}\``,
    tags: [name.split('.')[0]],
    ...(permission === 'public' ? {} : { security: [{ session: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body || upload ? { requestBody: { required: true, content: contentOf(body, upload === true, schemaOf) } } : {}),
    responses: {
      200: {
        description: 'Done',
        content:
          'file' in ok
            ? { [ok.file]: { schema: { type: 'string', format: 'binary' } } }
            : { 'application/json': { schema: schemaOf(ok) } },
      },
      ...(refusals.length > 0 ? { 409: problem(`Declined: ${refusals.map((code) => `\`${code}\``).join(', ')}`) } : {}),
      ...(versioned ? { 412: problem('Somebody else was faster: `version/stale`') } : {}),
      default: problem('Not done'),
    },
  }
}

function contentOf(body: z.ZodType | undefined, upload: boolean, schemaOf: (schema: z.ZodType) => Json): Json {
  const fields = body ? schemaOf(body) : { type: 'object' }
  if (!upload) return { 'application/json': { schema: fields } }
  const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } }
  return { 'multipart/form-data': { schema: { allOf: [fields, file] } } }
}

function parametersOf(where: 'path' | 'query', of: z.ZodObject | undefined, schemaOf: (schema: z.ZodType) => Json) {
  return Object.entries((of?.shape ?? {}) as Record<string, z.ZodType>).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || !schema.safeParse(undefined).success,
    schema: schemaOf(schema),
  })) // a shape's values are schemas
}

/** As a caller writes it: before defaults and transforms. Named schemas inside become references. */
function jsonSchemaOf(schema: z.ZodType, names: z.core.$ZodRegistry<{ id: string }>, schemas: Json): Json {
  const {
    $schema: _,
    $defs,
    ...own
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, z.globalRegistry.get(zodSchema)),
  })
  const referring = (json: unknown): unknown =>
    JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'))
  for (const [name, definition] of Object.entries($defs ?? {}))
    schemas[name] ??= withoutId(referring(definition) as Json)
  const { id: name, ...rest } = referring(own) as Json & { id?: string } // JSON in, JSON out
  if (name === undefined) return rest
  schemas[name] ??= rest
  return { $ref: `#/components/schemas/${name}` }
}

const withoutId = (json: Json): Json => Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'id'))
