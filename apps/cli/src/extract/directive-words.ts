import type { Directive } from '@luoshi/extract'

/** Chinese, English. */
type Words = readonly [chinese: string, english: string]

export const KINDS: Readonly<Record<Directive['kind'], Words>> = {
  task: ['任务', 'task'],
  duty: ['职责', 'standing duty'],
  target: ['目标', 'target'],
  prohibition: ['禁止事项', 'prohibition'],
  rule: ['制度', 'standing rule'],
}

/** Said only where it is less than a must. */
export const STRENGTHS: Readonly<Record<Directive['strength'], Words>> = {
  must: ['', ''],
  principle: ['原则要求', 'principle'],
  encouragement: ['鼓励', 'encouragement'],
}

/** Written before the party's name. */
export const ROLES: Readonly<Record<Directive['owners'][number]['role'], Words>> = {
  lead: ['牵头 ', 'lead '],
  support: ['配合 ', 'support '],
  owner: ['', ''],
}

export const MISSING: Readonly<Record<Directive['missing'][number], Words>> = {
  owner: ['责任单位', 'owner'],
  deadline: ['时限', 'deadline'],
  deliverable: ['成果', 'deliverable'],
}
