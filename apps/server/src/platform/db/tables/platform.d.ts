/** A bureau. */
export declare const tenant: {
  tenant_id: import('../columns.ts').Column<string, string, string>
  slug: import('../columns.ts').Column<string, string, string>
  name: import('../columns.ts').Column<string, string, string>
  created_at: import('../columns.ts').Column<Date, Date | undefined, Date>
}
/** Answers already given to requests that carried an Idempotency-Key, so that sending one twice does it once. */
export declare const idempotency: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  person_id: import('../columns.ts').Column<string, string, string>
  key: import('../columns.ts').Column<string, string, string>
  request_sha256: import('../columns.ts').Column<string, string, string>
  /** Both null while the first request is still at work. */
  status: import('../columns.ts').Column<number | null, number | null | undefined, number | null>
  answer: import('../columns.ts').Column<
    unknown,
    import('../columns.ts').JsonText<unknown> | null | undefined,
    import('../columns.ts').JsonText<unknown> | null
  >
  created_at: import('../columns.ts').Column<Date, Date, Date>
}
/** Which stored files a bureau may open; the bytes themselves lie in the file store under their hash. */
export declare const stored_file: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  sha256: import('../columns.ts').Column<string, string, string>
  bytes: import('../columns.ts').Column<number, number, number>
  media_type: import('../columns.ts').Column<string, string, string>
  stored_at: import('../columns.ts').Column<Date, Date, Date>
}
