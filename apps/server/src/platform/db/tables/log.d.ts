/** Facts: everything else can be rebuilt from these. */
export declare const event: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  position: import('../columns.ts').Column<number, never, never>
  stream_type: import('../columns.ts').Column<string, string, string>
  stream_id: import('../columns.ts').Column<string, string, string>
  version: import('../columns.ts').Column<number, number, number>
  type: import('../columns.ts').Column<string, string, string>
  schema: import('../columns.ts').Column<number, number | undefined, number>
  data: import('../columns.ts').Column<
    Readonly<Record<string, unknown>>,
    import('../columns.ts').JsonText<Readonly<Record<string, unknown>>>,
    import('../columns.ts').JsonText<Readonly<Record<string, unknown>>>
  >
  actor_person: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  actor_post: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  recorded_at: import('../columns.ts').Column<Date, Date, Date>
}
/** Proof that the events up to a position are the ones that were recorded. */
export declare const seal: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  number: import('../columns.ts').Column<number, number, number>
  algorithm: import('../columns.ts').Column<'sha-256' | 'sm3', 'sha-256' | 'sm3', 'sha-256' | 'sm3'>
  from_position: import('../columns.ts').Column<number, number, number>
  to_position: import('../columns.ts').Column<number, number, number>
  count: import('../columns.ts').Column<number, number, number>
  positions: import('../columns.ts').Column<number[], number[], number[]>
  leaves: import('../columns.ts').Column<
    Uint8Array<ArrayBufferLike>,
    Uint8Array<ArrayBufferLike>,
    Uint8Array<ArrayBufferLike>
  >
  root: import('../columns.ts').Column<
    Uint8Array<ArrayBufferLike>,
    Uint8Array<ArrayBufferLike>,
    Uint8Array<ArrayBufferLike>
  >
  previous: import('../columns.ts').Column<
    Uint8Array<ArrayBufferLike>,
    Uint8Array<ArrayBufferLike>,
    Uint8Array<ArrayBufferLike>
  >
  hash: import('../columns.ts').Column<
    Uint8Array<ArrayBufferLike>,
    Uint8Array<ArrayBufferLike>,
    Uint8Array<ArrayBufferLike>
  >
  sealed_at: import('../columns.ts').Column<Date, Date, Date>
}
