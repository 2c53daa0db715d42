import { plainDate } from '@luoshi/calendar'
import type { Role } from '@luoshi/contract'
import type { SeedPerson, SeedUnit } from '../src/features/people/public.ts'

/** The password of everybody in the tests. */
export const PASSWORD = 'Qinghe-2026'

/** Since when the county has been as it is. */
export const since = plainDate('2020-09-01')

const unit = (key: string, parent: string | null, type: SeedUnit['type'], name: string, ...shortNames: string[]) => ({
  key,
  parent,
  type,
  name,
  shortNames,
  area: null,
  ownership: 'public' as const,
  pupils: null,
})

/** A small county: a bureau with offices, a township with its schools, and schools of the bureau's own. */
export const units: readonly SeedUnit[] = [
  unit('bureau', null, 'bureau', '清河县教育局', '县教育局', '教育局'),
  unit('office', 'bureau', 'section', '办公室', '局办'),
  unit('basic', 'bureau', 'section', '基础教育股', '基教股'),
  unit('safety', 'bureau', 'section', '安全管理股', '安全股'),
  unit('centre', 'bureau', 'township-centre', '柳林镇中心校', '柳林中心校', '中心校'),
  unit('liulin', 'centre', 'primary', '柳林镇中心小学', '柳林小学'),
  unit('dongpo', 'centre', 'primary', '柳林镇东坡小学', '东坡小学'),
  unit('shiqiao', 'bureau', 'township-centre', '石桥镇中心校', '石桥中心校', '中心校'),
  unit('no1', 'bureau', 'junior', '清河县第一初级中学', '县一中', '一中'),
  unit('no2', 'bureau', 'senior', '清河县第一高级中学', '一高'),
  unit('bell', 'shiqiao', 'kindergarten', '石桥镇小铃铛幼儿园', '小铃铛幼儿园'),
]

const person = (username: string, name: string, unit: string, role: Role, title: string): SeedPerson => ({
  username,
  name,
  posts: [{ unit, role, title }],
})

/** Everybody by username; each signs in with {@link PASSWORD}. */
export const people: readonly SeedPerson[] = [
  person('clerk', '周敏', 'office', 'clerk', '督查专员'),
  person('leader', '陈国梁', 'bureau', 'leader', '副局长'),
  person('basic', '何雨晴', 'basic', 'section', '股长'),
  person('safety', '马建军', 'safety', 'section', '股长'),
  person('centre', '罗大勇', 'centre', 'school', '中心校校长'),
  person('liulin', '谢春兰', 'liulin', 'school', '校长'),
  person('dongpo', '田小满', 'dongpo', 'school', '校长'),
  person('no1', '欧阳峰', 'no1', 'school', '校长'),
  person('no2', '曾庆山', 'no2', 'school', '校长'),
  person('inspector', '孟宪文', 'basic', 'inspector', '责任督学'),
  person('auditor', '韩冬', 'office', 'auditor', '纪检组长'),
  person('system', '林涛', 'office', 'system-admin', '系统管理员'),
  person('security', '姚静', 'office', 'security-admin', '安全管理员'),
  person('audit', '白雪', 'office', 'audit-admin', '审计管理员'),
]
