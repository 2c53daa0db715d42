export const items = {
  foundFor: '搜索“{{words}}”',
  found: '找到 {{count}} 项',
  foundNothing: '没有找到相符的事项。',
  foundHint: '换个说法，或只写一两个词再试。',
}
