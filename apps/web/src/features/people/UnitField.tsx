import { unitEndpoints, type UnitRow } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { useCallback, type ComponentProps } from 'react'
import { query } from '../../platform/api.ts'
import { useText } from '../../platform/text.ts'
import { UnitPicker } from '../../ui/UnitPicker.tsx'

/** Every open unit of the bureau; changes seldom, so it is asked for seldom. */
export const unitsQuery = () => query(unitEndpoints.list, { query: {} }, { staleTime: 5 * 60_000 })

const NONE: readonly UnitRow[] = []

/** The picker over the bureau's own units. */
export function UnitField(props: DistributiveOmit<ComponentProps<typeof UnitPicker>, 'units' | 'groupWord'>) {
  const text = useText()
  const { data } = useQuery(unitsQuery())
  const groupWord = useCallback(
    (type: string, area: string | null) => {
      const kind = text(`people.unitType.${type as UnitRow['type']}`) // groups are made of these very units
      if (area === null) return text('people.allOf', { kind })
      return text('people.allOfIn', { kind, area: text(`people.area.${area as NonNullable<UnitRow['area']>}`) }) // likewise
    },
    [text],
  )
  return <UnitPicker {...props} units={data?.rows ?? NONE} groupWord={groupWord} />
}

type DistributiveOmit<Whole, Key extends PropertyKey> = Whole extends unknown ? Omit<Whole, Key> : never
