import type { Heading } from './outline.ts'
import type { Page } from './page.ts'

const NAMES =
  /(?:讲话(?:稿|提纲)?|通知|意见|方案|纪要|办法|报告|计划|通报|要点|清单|细则|决定|函|规划|总结|措施|公告|通告|批复|任务书|责任书|台账|发言|部署|建议|规定|指南|预案|安排|资料)(?:（[^）]{1,12}）)?(?:【[^】]{1,6}】)?$/

/** The document's own title: an early line, without a full stop, that names a kind of document. */
export function titleOf(text: string, page: Page, headings: readonly Heading[]): string | null {
  const first = headings[0]?.paragraph ?? page.paragraphs.length
  for (const paragraph of page.paragraphs.slice(0, Math.min(12, first))) {
    const words = page.words.slice(paragraph.start, paragraph.end)
    if (words.length < 4 || words.length > 90 || /[。；]/.test(words) || words.endsWith('：') || !NAMES.test(words))
      continue
    const start = page.at[paragraph.start] ?? 0
    const end = (page.at[paragraph.end - 1] ?? 0) + 1
    return text.slice(start, end).replace(/[\s　]*\n[\s　]*/g, '')
  }
  return null
}
