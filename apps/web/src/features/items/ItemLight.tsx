import { lightLabels, type ItemRow } from '@luoshi/contract'
import { useSay } from '../../platform/text.ts'
import { LightMark } from '../../ui/LightMark.tsx'
import { useClockReader } from './item-queries.ts'
import { lightInWords } from './light-words.ts'

/** The light of an item: shape, colour, word, and why. */
export function ItemLight({ item, plain }: { item: Pick<ItemRow, 'light' | 'due'>; plain?: boolean }) {
  const say = useSay()
  const reader = useClockReader()
  const word = say(lightLabels[item.light.light])
  return <LightMark light={item.light.light} word={word} reason={plain ? undefined : lightInWords(item, reader)} />
}
