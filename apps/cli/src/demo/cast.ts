/** Who plays in the demo: accounts of the fictional county that an empty data directory is filled with. */
export const CAST = {
  /** 督查专员: takes in, completes, dispatches. */
  clerk: 'duban',
  /** Leads the matter that is followed, and verifies what schools report. */
  lead: 'anquan',
  /** Verifies what the lead reports. */
  verifier: 'dudao',
  /** Somebody else on the verifier's side, who looks back. */
  secondVerifier: 'juzhang',
  schools: ['yixiao', 'erzhong', 'chengguan'],
} as const

export const DEMO_PASSWORD = 'luoshi-demo'
