/** A person of the demo county, before it is stored. Rights follow the posts. */
export interface DemoPerson {
  code: string
  name: string
  /** Pinyin of the name, or of the post for the people newcomers sign in as. */
  userName: string
  posts: DemoPost[]
}

export interface DemoPost {
  /** Code of a unit. */
  unit: string
  role:
    | 'clerk'
    | 'leader'
    | 'section'
    | 'school'
    | 'inspector'
    | 'auditor'
    | 'system-admin'
    | 'security-admin'
    | 'audit-admin'
  title: string
  /** First day, `YYYY-MM-DD`. */
  from: string
  /** Last day; absent while the post is held. */
  to?: string
}
