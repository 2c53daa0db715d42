import type { Refused } from '../../platform/http/answers.ts'
import type { Language } from '../../platform/http/language.ts'

/** Refusals that this feature adds to the loop's own. */
const wording: Record<string, Record<Language, string>> = {
  'item/not-dispatched': {
    zh: '事项还没有交办，没有交办单可以打印。请先补齐并下达。',
    en: 'The item has not been dispatched, so there is no hand-over sheet yet. Complete and dispatch it first.',
  },
  'evidence/unknown': {
    zh: '所附材料不属于这一事项，请重新上传后再提交。',
    en: 'The evidence named was not handed in for this item. Upload it here and send again.',
  },
  'item/not-of-post': {
    zh: '其中有事项不由该岗位承办，请刷新后重新选择。',
    en: 'One of the items is not held by this post. Reload and choose again.',
  },
}

/** What a refusal of this feature says to a person; nothing for any other code. */
export const wordItemRefusal = ({ code }: Refused, language: Language): string | undefined => wording[code]?.[language]
