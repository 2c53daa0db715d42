import type { Role, UnitType } from '@luoshi/contract'
import type { Refused } from '../../platform/http/answers.ts'
import type { Language } from '../../platform/http/language.ts'
import type { PeopleRefusalCode, PeopleRefusals } from './refusal.ts'

type Wording = {
  readonly [Code in PeopleRefusalCode]: Readonly<Record<Language, (data: PeopleRefusals[Code]) => string>>
}
type Words = Readonly<Record<Language, string>>

/** Roles as people call them. */
export const roleWords: Readonly<Record<Role, Words>> = {
  clerk: { zh: '督查专员', en: 'supervision clerk' },
  leader: { zh: '局领导', en: 'bureau leader' },
  section: { zh: '股室', en: 'section' },
  school: { zh: '学校', en: 'school' },
  inspector: { zh: '督学', en: 'inspector' },
  auditor: { zh: '纪检审计', en: 'discipline and audit' },
  'system-admin': { zh: '系统管理员', en: 'system administrator' },
  'security-admin': { zh: '安全管理员', en: 'security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'audit administrator' },
}

const typeWords: Readonly<Record<UnitType, Words>> = {
  bureau: { zh: '教育局', en: 'the bureau' },
  section: { zh: '股室', en: 'a section' },
  'township-centre': { zh: '中心校', en: 'a township centre' },
  kindergarten: { zh: '幼儿园', en: 'a kindergarten' },
  primary: { zh: '小学', en: 'a primary school' },
  junior: { zh: '初中', en: 'a junior middle school' },
  'nine-year': { zh: '九年制学校', en: 'a nine-year school' },
  senior: { zh: '高中', en: 'a senior middle school' },
  vocational: { zh: '职业学校', en: 'a vocational school' },
  special: { zh: '特殊教育学校', en: 'a special school' },
}

/** Says what stands in the way and what to do about it. */
const wording: Wording = {
  'unit/unknown': {
    zh: () => '所选单位不存在，请重新选择。',
    en: () => 'There is no such unit. Please choose another.',
  },
  'unit/not-open': {
    zh: ({ since }) => `该单位已于 ${since} 撤并，不能再变更。`,
    en: ({ since }) => `That unit was closed on ${since} and cannot be changed or used any more.`,
  },
  'unit/name-taken': {
    zh: ({ name }) => `已有单位叫“${name}”，请换一个名称。`,
    en: ({ name }) => `There already is a unit called "${name}". Please choose another name.`,
  },
  'unit/nothing-changed': { zh: () => '没有任何变化。', en: () => 'Nothing would change.' },
  'unit/is-bureau': {
    zh: () => '教育局本身不能移动、合并或撤销。',
    en: () => 'The bureau itself cannot be moved, merged or closed.',
  },
  'unit/bureau-exists': {
    zh: () => '最上级单位已经有了，请选择上级单位。',
    en: () => 'There already is a top unit. Please choose a unit above.',
  },
  'unit/under-itself': {
    zh: () => '不能移到或并入自己及自己的下级单位。',
    en: () => 'A unit cannot go under, or merge into, itself or a unit below it.',
  },
  'unit/day-in-future': {
    zh: ({ today }) => `生效日期不能晚于今天（${today}）。`,
    en: ({ today }) => `The day it takes effect cannot be later than today, ${today}.`,
  },
  'unit/day-too-early': {
    zh: ({ after }) => `生效日期不能早于上一次变更（${after}）。`,
    en: ({ after }) => `The day it takes effect cannot be before the latest change, on ${after}.`,
  },
  'unit/children-remain': {
    zh: ({ count }) => `还有 ${count} 个下级单位，请先移到别的单位。`,
    en: ({ count }) => `There are still ${count} units below it. Move them first.`,
  },
  'unit/posts-remain': {
    zh: ({ count }) => `还有 ${count} 个岗位没有结束，请先结束。`,
    en: ({ count }) => `There are still ${count} posts in it. End them first.`,
  },
  'unit/items-hang': {
    zh: ({ count }) => `还有 ${count} 件事项在办，请先移交。`,
    en: ({ count }) => `There are still ${count} open items on it. Hand them over first.`,
  },
  'person/unknown': {
    zh: () => '所选人员不存在，请重新选择。',
    en: () => 'There is no such person. Please choose another.',
  },
  'post/unknown': {
    zh: () => '所选岗位不存在，请重新选择。',
    en: () => 'There is no such post. Please choose another.',
  },
  'post/role-not-for-unit': {
    zh: ({ role, type }) => `“${roleWords[role].zh}”岗位不能设在${typeWords[type].zh}。`,
    en: ({ role, type }) => `A post as ${roleWords[role].en} cannot be in ${typeWords[type].en}.`,
  },
  'post/already-held': {
    zh: ({ role }) => `此人在该单位已有“${roleWords[role].zh}”岗位。`,
    en: ({ role }) => `This person already is ${roleWords[role].en} there.`,
  },
  'post/administrators-apart': {
    zh: ({ held }) =>
      `三员分立：系统、安全、审计管理员须由不同的人担任，且不兼业务岗位。此人已有“${roleWords[held].zh}”岗位。`,
    en: ({ held }) =>
      `The three administrators are three people without business posts. This would go together with a post as ${roleWords[held].en}.`,
  },
  'post/ended': {
    zh: ({ on }) => `该岗位已于 ${on} 结束。`,
    en: ({ on }) => `That post ended on ${on}.`,
  },
  'post/same': { zh: () => '不能移交给同一岗位。', en: () => 'Duties cannot be handed over to the same post.' },
  'post/items-hang': {
    zh: ({ count }) => `该岗位还有 ${count} 件事项在办，请先移交。`,
    en: ({ count }) => `There are still ${count} open items on this post. Hand them over first.`,
  },
  'post/last-administrator': {
    zh: ({ role }) => `这是最后一名${roleWords[role].zh}，请先任命接任者并为其开通账号。`,
    en: ({ role }) => `This is the last ${roleWords[role].en}. First give the post, and an account, to somebody else.`,
  },
  'post/day-in-future': {
    zh: ({ today }) => `结束日期不能晚于今天（${today}）。`,
    en: ({ today }) => `A post cannot be ended later than today, ${today}.`,
  },
  'post/day-too-early': {
    zh: ({ after }) => `结束日期不能早于任职日期（${after}）。`,
    en: ({ after }) => `A post cannot be ended before it began, on ${after}.`,
  },
  'stand-in/is-holder': {
    zh: () => '代理人不能是任职者本人。',
    en: () => 'Nobody stands in for themselves.',
  },
  'stand-in/days-reversed': {
    zh: () => '代理的结束日期早于开始日期。',
    en: () => 'The last day is before the first.',
  },
  'stand-in/overlaps': {
    zh: ({ from, until }) => `${from} 至 ${until} 已有人代理该岗位。`,
    en: ({ from, until }) => `Somebody already stands in for this post from ${from} to ${until}.`,
  },
  'stand-in/already-over': {
    zh: ({ until }) => `代理已于 ${until} 结束。`,
    en: ({ until }) => `That time was over on ${until}.`,
  },
  'account/exists': {
    zh: ({ username }) => `此人已有账号“${username}”。`,
    en: ({ username }) => `This person already has the account "${username}".`,
  },
  'account/none': { zh: () => '此人还没有账号。', en: () => 'This person has no account yet.' },
  'account/username-taken': {
    zh: ({ username }) => `用户名“${username}”已被使用，请换一个。`,
    en: ({ username }) => `The username "${username}" is taken. Please choose another.`,
  },
  'account/username-malformed': {
    zh: () => '用户名须为 2 至 40 个字符，只用文字、字母、数字和 . _ -，并以文字、字母或数字开头。',
    en: () => 'A username has 2 to 40 letters, digits, dots, hyphens or underscores and begins with a letter or digit.',
  },
  'account/closed': {
    zh: () => '该账号已停用。',
    en: () => 'That account is closed.',
  },
  'account/not-closed': { zh: () => '该账号没有停用。', en: () => 'That account is not closed.' },
  'account/own': { zh: () => '不能停用自己的账号。', en: () => 'Nobody closes their own account.' },
  'account/last-administrator': {
    zh: ({ role }) => `这是最后一名能登录的${roleWords[role].zh}，不能停用。`,
    en: ({ role }) => `This is the last ${roleWords[role].en} who can sign in; the account cannot be closed.`,
  },
  'account/no-second-factor': {
    zh: () => '该账号没有启用动态验证码。',
    en: () => 'This account has no second factor.',
  },
}

/** What a refusal of this feature says to a person; nothing for any other code. */
export function wordPeopleRefusal({ code, data }: Refused, language: Language): string | undefined {
  const words = wording[code as PeopleRefusalCode] as Wording[PeopleRefusalCode] | undefined // another feature's code is not in the table
  return words && (words[language] as (facts: unknown) => string)(data) // a code's data is the data of its wording
}
