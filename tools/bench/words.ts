import type { ItemKind } from '@luoshi/loop'
import type { Random } from './random.ts'

/** Words of a county that does not exist, so that rows are as long and as varied as real ones. */

const subjects = [
  '校园食堂食品安全',
  '学生上下学交通安全',
  '防溺水教育',
  '校舍安全隐患排查',
  '课后服务收费公示',
  '教师轮岗交流',
  '乡村小规模学校取暖',
  '控辍保学台账',
  '家庭经济困难学生资助',
  '义务教育阶段作业管理',
  '体育场地开放',
  '心理健康辅导室建设',
  '校车驾驶员资格核查',
  '实验室危险化学品管理',
  '学前教育普惠园认定',
  '营养改善计划资金核对',
  '中考报名信息核对',
  '教育收费专项检查',
  '校园欺凌防治',
  '消防设施更新',
  '教师培训学时登记',
  '图书馆藏书补充',
]
const asks = [
  '各校要逐项对照清单自查，发现问题当日登记、限期销号',
  '由牵头股室会同相关单位拿出方案，经局务会研究后组织实施',
  '必须做到底数清、责任清、措施清，不得走过场',
  '要把责任压实到人，主要负责同志亲自过问、亲自督办',
  '对照上级文件要求逐条整改，形成书面报告并附佐证材料',
  '建立日报告制度，情况特殊的及时上报，不得迟报瞒报',
  '统筹好资金和人员，确保按期完成，不影响正常教学秩序',
  '在全县范围内开展一次专项排查，重点看农村薄弱学校',
]
const ends = ['，并将结果报局督查室', '，年底前见到成效', '，纳入年度考核', '', '', '，由分管领导签字背书']
const criteria = [
  '台账齐全，抽查十所学校未发现同类问题，牵头单位负责人签字确认',
  '方案印发、人员到位，并有一次以上现场检查记录',
  '问题清单全部销号，未销号的逐条说明原因和时限',
  '数据与系统核对一致，误差为零，经财务和业务双方签字',
  '设施安装完毕并通过验收，验收单扫描件存档',
]
const notes = [
  '已召集相关学校开会布置，明确了联系人和时间节点，第一批材料本周收齐。',
  '现场看了三所学校，两所已整改到位，一所因施工队排期推迟，已要求提供书面说明。',
  '材料已收齐并初核，缺两份签字页，正在补。',
  '按照要求完成了自查，查出问题七项，已整改五项，其余两项需要经费支持。',
  '与财政部门对接后资金已下达，招标公告已经挂网。',
  '情况属实，已当面向家长说明处理结果，家长表示认可。',
  '数据已与学籍系统核对，差异名单已退回学校更正。',
  '经复核，措施基本落实，同意办结，回头看时重点看长效机制。',
]
const reasons = [
  '佐证材料不全，缺少现场照片和签字页，请补齐后再报。',
  '涉及跨部门协调，对方单位尚未答复，申请顺延。',
  '施工进度受连续降雨影响，需要顺延工期。',
  '与另一件事项内容重复，撤回合并办理。',
]
const places = ['局务会', '安全工作调度会', '全县教育工作推进会', '校长例会', '信访联席会', '督导反馈会']

export interface Wording {
  title: string
  words: string
  criterion: string
}

export function wordingFor(random: Random): Wording {
  const subject = random.pick(subjects)
  return {
    title: `${subject}：${random.pick(['专项整治', '自查自纠', '方案制定', '跟踪落实', '数据核对', '问题整改'])}`,
    words: `关于${subject}，${random.pick(asks)}${random.pick(ends)}。`,
    criterion: random.pick(criteria),
  }
}

export const noteFrom = (random: Random): string => random.pick(notes)
export const reasonFrom = (random: Random): string => random.pick(reasons)
export const meetingFrom = (random: Random): string => random.pick(places)

/** Kinds as a bureau meets them: most come from what was said, some by other doors. */
export const kindsByDoor: Readonly<Record<'document' | 'meeting' | 'finding' | 'letter' | 'person', ItemKind[]>> = {
  document: ['task', 'task', 'task', 'duty', 'target', 'prohibition', 'rule'],
  meeting: ['task', 'milestone'],
  finding: ['problem'],
  letter: ['letter'],
  person: ['promise', 'task'],
}
