import { verifyLog } from '../features/audit/public.ts'
import type { Finding, PublishedSeal } from '../features/audit/public.ts'
import { Advice } from '../platform/advice.ts'
import { everyBureau, oneBureau } from './command.ts'
import type { Command } from './command.ts'

export const verify: Command = {
  name: 'verify',
  usage: 'verify [--bureau SLUG] [--published NUMBER:HASH]…',
  en: 'Hold every event against its seal, and seals against published ones. Exit status 1 when something was touched.',
  zh: '逐条核对事件与封印,并与已公布的封印比对。发现改动时退出码为 1。',
  words: 0,
  async run({ database, say }, { bureau, published }) {
    const known = published.map(publishedSeal)
    const bureaus = known.length > 0 ? [await oneBureau(database, bureau)] : await everyBureau(database, bureau)
    let touched = false
    for (const { tenantId, slug } of bureaus) {
      const { seals, events, unsealed, findings } = await verifyLog(database.inTenant(tenantId), known)
      for (const finding of findings) say(`${slug}: ${wordingOf(finding)}`)
      say(
        `${slug}: ${events} 事件 events, ${seals} 封印 seals, ${unsealed} 未封 unsealed, ${findings.length} 异常 findings`,
      )
      touched ||= findings.length > 0
    }
    return touched ? 1 : 0
  },
}

function publishedSeal(text: string): PublishedSeal {
  const [, number, hash = ''] = /^([1-9]\d*):([0-9a-f]{64})$/.exec(text) ?? []
  if (number === undefined)
    throw new Advice('published-seal', {
      en: `--published wants NUMBER:HASH with 64 hexadecimal digits, not "${text}".`,
      zh: `--published 须写作 序号:哈希(64 位十六进制),现为"${text}"。`,
    })
  return { number: Number(number), hash: new Uint8Array(Buffer.from(hash, 'hex')) }
}

function wordingOf(finding: Finding): string {
  switch (finding.kind) {
    case 'altered':
      return `事件 ${finding.position} 被改动 event ${finding.position} was altered (seal ${finding.seal})`
    case 'dropped':
      return `事件 ${finding.position} 被删除 event ${finding.position} was removed (seal ${finding.seal})`
    case 'inserted':
      return `事件 ${finding.position} 系事后插入 event ${finding.position} was inserted (seal ${finding.seal})`
    case 'reordered':
      return `事件 ${finding.position} 原在 ${finding.sealedAt} event ${finding.position} stood at ${finding.sealedAt} (seal ${finding.seal})`
    case 'chain-broken':
      return `封印 ${finding.seal} 不成立 seal ${finding.seal} does not hold (${finding.because})`
    case 'unlike-published':
      return `封印 ${finding.seal} 与公布的不符 seal ${finding.seal} is not the published one`
  }
}
