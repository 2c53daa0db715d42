import type { PlainDate } from '@luoshi/calendar'
import { defaultRules, type ItemRules } from '@luoshi/loop'

/** The rules of the loop on a day. Every bureau has the same ones until it may set its own. */
export const rulesInForce = (_on: PlainDate): ItemRules => defaultRules
