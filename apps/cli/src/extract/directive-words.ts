/** The office's words for what an extraction says of a demand: Chinese, English. */
export const KINDS = {
  task: ['任务', 'task'],
  duty: ['职责', 'standing duty'],
  target: ['目标', 'target'],
  prohibition: ['禁止事项', 'prohibition'],
  rule: ['制度', 'standing rule'],
} as const

/** Said only where it is less than a must. */
export const STRENGTHS = {
  must: ['', ''],
  principle: ['原则要求', 'principle'],
  encouragement: ['鼓励', 'encouragement'],
} as const

/** Written before the party's name. */
export const ROLES = { lead: ['牵头 ', 'lead '], support: ['配合 ', 'support '], owner: ['', ''] } as const

export const MISSING = {
  owner: ['责任单位', 'owner'],
  deadline: ['时限', 'deadline'],
  deliverable: ['成果', 'deliverable'],
} as const
