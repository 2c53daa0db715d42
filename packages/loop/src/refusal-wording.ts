import type { Phase } from './item.ts'
import { kindLabels, outcomeLabels, phaseLabels, termLabels } from './labels.ts'
import type { RefusalCode, Refusals } from './refusal.ts'
import { dayWords, listWords, type Language, type Words } from './words.ts'

type Wording = { readonly [Code in RefusalCode]: Readonly<Record<Language, (data: Refusals[Code]) => string>> }

type At = { phase: Phase }
const nowZh = ({ phase }: At) => `事项目前是“${phaseLabels[phase].zh}”，`
const nowEn = ({ phase }: At) => `This item is now "${phaseLabels[phase].en}". `

/** The step that leads from a phase to where work can go on, if there is one. */
const nextStep: Partial<Record<Phase, Words>> = {
  draft: { zh: '请先交办。', en: ' Dispatch it first.' },
  dispatched: { zh: '请先签收。', en: ' Sign for it first.' },
  reported: { zh: '如需再办，请核验单位退办。', en: ' If more is to be done, the verifying unit returns it.' },
  closed: { zh: '如需再办，请重新打开。', en: ' If more is to be done, reopen it.' },
}
const next = ({ phase }: At, language: Language) => nextStep[phase]?.[language] ?? ''

/** Says what stands in the way and what to do about it; never whose fault it is. */
const wording: Wording = {
  'item/already-drafted': {
    zh: () => '这件事项已经拟过，请在原稿上修改。',
    en: () => 'This item has already been drafted. Revise the draft instead.',
  },
  'item/not-a-draft': {
    zh: (at) => `${nowZh(at)}拟办期间才能修改或交办。${at.phase === 'dispatched' ? '如需修改，请先撤回。' : ''}`,
    en: (at) =>
      `${nowEn(at)}Only a draft can be revised or dispatched.${at.phase === 'dispatched' ? ' To change it, recall it first.' : ''}`,
  },
  'item/not-awaiting-signature': {
    zh: (at) => `${nowZh(at)}交办之后、签收之前才能签收、退回或撤回。`,
    en: (at) => `${nowEn(at)}It can be signed for, sent back or recalled only while it waits for a signature.`,
  },
  'item/not-in-progress': {
    zh: (at) => `${nowZh(at)}承办期间才能这样办。${next(at, 'zh')}`,
    en: (at) => `${nowEn(at)}This can be done only while work is in progress.${next(at, 'en')}`,
  },
  'item/not-reported': {
    zh: (at) => `${nowZh(at)}承办单位申请办结之后才能核验。`,
    en: (at) => `${nowEn(at)}It can be verified once the lead unit has reported it done.`,
  },
  'item/not-open': {
    zh: (at) => `${nowZh(at)}已交办、未办结的事项才能这样办。${next(at, 'zh')}`,
    en: (at) => `${nowEn(at)}This can be done only while an item is dispatched and not yet closed.${next(at, 'en')}`,
  },
  'item/not-closed': {
    zh: (at) => `${nowZh(at)}办结之后才能回头看或重新打开。`,
    en: (at) => `${nowEn(at)}It can be looked back at or reopened once it is closed.`,
  },
  'item/incomplete': {
    zh: ({ missing }) =>
      `还缺${listWords(
        missing.map((term) => termLabels[term].zh),
        'zh',
      )}，补齐后再提交。`,
    en: ({ missing }) =>
      `Still missing: ${listWords(
        missing.map((term) => termLabels[term].en),
        'en',
      )}. Fill in and send again.`,
  },
  'item/title-missing': {
    zh: () => '请填写事项名称。',
    en: () => 'Give the item a title.',
  },
  'item/reason-missing': {
    zh: () => '请写明情况或理由后再提交。',
    en: () => 'Say what happened or why, then send again.',
  },
  'item/nothing-changed': {
    zh: () => '内容与现在的相同，没有需要保存的改动。',
    en: () => 'This is how it stands already; there is nothing to save.',
  },
  'item/lead-is-verifier': {
    zh: () => '牵头单位不能核验自己牵头的事项，请另选核验单位或牵头单位。',
    en: () => 'The lead unit cannot verify its own item. Choose another verifying unit or another lead.',
  },
  'item/lead-is-support': {
    zh: () => '牵头单位不必同时列为配合单位，请从配合单位中去掉。',
    en: () => 'The lead unit need not be listed as a supporting unit too. Take it off that list.',
  },
  'item/due-already-past': {
    zh: ({ due, today }) =>
      `所定日期${dayWords(due, 'zh')}早于今天（${dayWords(today, 'zh')}），请改为今天或以后的日期。`,
    en: ({ due, today }) =>
      `The day set, ${dayWords(due, 'en')}, is before today (${dayWords(today, 'en')}). Choose today or a later day.`,
  },
  'item/evidence-missing': {
    zh: ({ wanted }) => `这件事项要求附佐证材料：${listWords(wanted, 'zh')}。上传后再申请办结。`,
    en: ({ wanted }) => `This item asks for evidence: ${listWords(wanted, 'en')}. Add it, then report it done.`,
  },
  'item/outcome-not-for-kind': {
    zh: ({ outcome, kind }) => `“${outcomeLabels[outcome].zh}”不适用于“${kindLabels[kind].zh}”类事项，请另选办理结果。`,
    en: ({ outcome, kind }) =>
      `The outcome "${outcomeLabels[outcome].en}" does not go with "${kindLabels[kind].en}". Choose another outcome.`,
  },
  'item/percent-out-of-range': {
    zh: ({ percent }) => `进度请填0到100之间的整数，现在填的是${percent}。`,
    en: ({ percent }) => `Progress is a whole number from 0 to 100; ${percent} was given.`,
  },
  'item/children-open': {
    zh: ({ count }) => `还有${count}件子事项没有了结，请先将其办结或撤销。`,
    en: ({ count }) =>
      count === 1
        ? 'One child item is still open. Close or cancel it first.'
        : `${count} child items are still open. Close or cancel them first.`,
  },
  'item/verifier-was-reporter': {
    zh: () => '申请办结的人不能核验自己的结果，请由另一位同志办理。',
    en: () => 'Whoever reported it done cannot be the one to verify it. Ask somebody else to.',
  },
  'item/verifier-of-own-unit': {
    zh: () => '核验要由牵头单位以外的单位来做，请转核验单位办理。',
    en: () => 'Verifying is for a unit other than the lead. Pass it to the verifying unit.',
  },
  'item/extension-pending': {
    zh: ({ until }) => `已申请延期到${dayWords(until, 'zh')}，正在等待答复，答复后可再申请。`,
    en: ({ until }) =>
      `An extension until ${dayWords(until, 'en')} has been asked for. Wait for the answer, then ask again.`,
  },
  'item/no-extension-asked': {
    zh: () => '目前没有等待答复的延期申请。需要延期的，请承办单位先申请。',
    en: () => 'No extension is waiting for an answer. The lead unit asks for one first.',
  },
  'item/extensions-used-up': {
    zh: ({ allowed }) => `本轮可延期${allowed}次，已没有余次。确有困难的，请说明滞后原因。`,
    en: ({ allowed }) => `Extensions allowed in this round: ${allowed}; none is left. State why it is late instead.`,
  },
  'item/extension-not-later': {
    zh: ({ due }) => `现在的时限是${dayWords(due, 'zh')}，延期要延到这一天之后。`,
    en: ({ due }) => `It is due on ${dayWords(due, 'en')} now. Choose a day after that.`,
  },
  'item/extension-asked-too-late': {
    zh: ({ due, today }) =>
      `时限${dayWords(due, 'zh')}已过（今天是${dayWords(today, 'zh')}），延期要在到期前申请。请说明滞后原因。`,
    en: ({ due, today }) =>
      `It was due on ${dayWords(due, 'en')} (today is ${dayWords(today, 'en')}); extensions are asked for before that. State why it is late instead.`,
  },
  'item/own-extension': {
    zh: () => '延期要由申请人和牵头单位以外的同志答复，请转交办单位办理。',
    en: () =>
      'An extension is answered by somebody other than the asker and outside the lead unit. Pass it to the issuing unit.',
  },
  'item/paused': {
    zh: ({ since }) => `事项自${dayWords(since, 'zh')}起中止计时，请先恢复计时。`,
    en: ({ since }) => `The clock has been paused since ${dayWords(since, 'en')}. Resume it first.`,
  },
  'item/not-paused': {
    zh: () => '事项没有中止计时，不需要恢复。',
    en: () => 'The clock is running; there is nothing to resume.',
  },
  'item/own-pause': {
    zh: () => '中止和恢复计时要由牵头单位以外的单位来办，请向交办单位提出。',
    en: () => 'The clock is paused and resumed by a unit other than the lead. Ask the issuing unit.',
  },
  'item/only-encouraged': {
    zh: () => '鼓励性要求只跟踪进展，不升级督办。',
    en: () => 'An encouragement is followed, never escalated.',
  },
  'item/rung-not-higher': {
    zh: ({ rung }) => `请选择第${rung + 1}级或更高的督办级别。`,
    en: ({ rung }) => `Choose rung ${rung + 1} of the ladder or a higher one.`,
  },
  'item/look-back-by-closer': {
    zh: () => '回头看要由办结人以外的同志来做，请换人办理。',
    en: () => 'Looking back is for somebody other than the one who closed it. Ask somebody else to.',
  },
  'item/look-back-of-own-unit': {
    zh: () => '回头看要由牵头单位以外的单位来做，请换单位办理。',
    en: () => 'Looking back is for a unit other than the lead. Pass it to another unit.',
  },
  'item/looked-back': {
    zh: ({ on }) => `已于${dayWords(on, 'zh')}回头看并确认落实。如有反弹，请重新打开。`,
    en: ({ on }) => `It was looked back at on ${dayWords(on, 'en')} and held. If it no longer does, reopen it.`,
  },
  'item/child-of-itself': {
    zh: () => '上级事项不能再列为下级，请另选子事项。',
    en: () => 'An item cannot stand both above and below another. Choose another child item.',
  },
  'item/child-unknown': {
    zh: () => '它不是这件事项的子事项，请先关联。',
    en: () => 'That is not a child of this item. Attach it first.',
  },
}

/** The sentence a person reads when something was refused. Plain office language; numbers and days come from the refusal. */
export const wordRefusal = <Code extends RefusalCode>(
  refusal: { code: Code; data: Refusals[Code] },
  language: Language,
): string => wording[refusal.code][language](refusal.data)
