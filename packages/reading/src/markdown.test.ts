import { expect, test } from 'vitest'
import { markdownTitle, markdownWords } from './markdown.ts'

test('a markdown text is read as its page shows it: no marks of headings, lists, bold or tables', () => {
  const text = `# 开学典礼讲话 #

**9月5日前**排好课表，见\`附件1\`。

## 一、把秩序理顺
- 各校当天公布
> 说到做到
| 事项 | 时限 |
|---|:---:|
| 编班 | 9月3日 |
5 * 3 和 a_b 不动
`
  expect(markdownTitle(text)).toBe('开学典礼讲话')
  expect(markdownWords(text)).toBe(`开学典礼讲话

9月5日前排好课表，见附件1。

一、把秩序理顺
各校当天公布
说到做到
事项\t时限
编班\t9月3日
5 * 3 和 a_b 不动
`)
})

test('a long line of marks is read in no time', () => {
  const begun = performance.now()
  for (const mark of ['|', '*', '-', '#', '`', '|-']) markdownWords(mark.repeat(200_000))
  expect(performance.now() - begun).toBeLessThan(5_000)
})
