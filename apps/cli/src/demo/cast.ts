/** Who plays in the demo: accounts of the invented county, see docs/guides/demo-accounts.md. */
export const CAST = {
  /** 督查专员: takes in, completes, dispatches. */
  clerk: 'duchazhuanyuan',
  /** Head of the safety section: leads the matter that is followed, and verifies what the schools report. */
  lead: 'anquanguzhang',
  /** Head of the supervision office: verifies what the lead reports. */
  verifier: 'suxueqin',
  /** An inspector: looks back. */
  inspector: 'zerenduxue',
  schools: ['yizhongxiaozhang', 'wangailing', 'pangxueqin'],
} as const

export const DEMO_PASSWORD = 'Luoshi-2026'
