export const items = {
  foundFor: '搜索“{{words}}”',
  found: '找到 {{count}} 项',
  foundNothing: '没有找到相符的事项。',
  foundHint: '换个说法，或只写一两个词再试。',
  light: {
    draft: '拟办',
    'not-signed-for': '未签收',
    'on-time': '按期',
    'due-soon': '临期',
    overdue: '超期',
    paused: '中止',
    closed: '办结',
    cancelled: '撤销',
  },
}
