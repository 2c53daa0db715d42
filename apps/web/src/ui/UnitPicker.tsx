import { Select, type RefSelectProps } from 'antd'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useText } from '../platform/text.ts'
import { groupsOf, rank, searchable, type Pickable, type ReadAloud } from './unit-search.ts'

interface PickerParts {
  units: readonly Pickable[]
  /** Word for a group by type and area: 全部乡村小学. Without it no groups are offered. */
  groupWord?: (type: string, area: string | null) => string
  id?: string
  /** Takes the focus and shows the list at once, for a field that was opened by a key or a press. */
  startOpen?: boolean
  placeholder?: string
  /** Units that may not be chosen here, such as the lead as its own verifier. */
  without?: readonly string[]
}

type UnitPickerProps = PickerParts &
  (
    | { many?: false; value: string | null; onChange: (unit: string | null) => void }
    | { many: true; value: readonly string[]; onChange: (units: string[]) => void }
  )

let reading: Promise<ReadAloud> | undefined
/** Readings of characters are a large table, fetched when the first picker opens. */
const loadReadings = () =>
  (reading ??= import('pinyin-pro').then(
    ({ pinyin }) =>
      (name) =>
        pinyin(name, { toneType: 'none', type: 'array' }),
  ))

/** Finds a unit by characters, pinyin or initials; several at once also by type: all rural primary schools. */
export function UnitPicker(props: UnitPickerProps) {
  const { units, groupWord, id, startOpen, placeholder, without = [], many } = props
  const text = useText()
  const [open, setOpen] = useState(startOpen ?? false)
  const [readAloud, setReadAloud] = useState<ReadAloud>()
  const field = useRef<RefSelectProps>(null)
  useEffect(() => {
    if (startOpen) field.current?.focus()
  }, [startOpen])
  useEffect(() => void loadReadings().then((read) => setReadAloud(() => read)), [])

  const groups = useMemo(() => (many && groupWord ? groupsOf(units) : []), [units, many, groupWord])
  const bySearch = useMemo(
    () => new Map(units.map((unit) => [unit.id, searchable(unit, readAloud)])),
    [units, readAloud],
  )
  const nameOf = useMemo(() => new Map(units.map(({ id, name }) => [id, name])), [units])
  const options = useMemo(
    () => [
      ...groups.map(({ type, area, units }) => ({
        value: `group ${type} ${area}`,
        label: `${groupWord?.(type, area) ?? ''}（${units.length}）`,
        title: '',
      })),
      ...units
        .filter((unit) => !without.includes(unit.id))
        .map(({ id, name, parent }) => ({ value: id, label: name, title: parent ? (nameOf.get(parent) ?? '') : '' })),
    ],
    [units, groups, groupWord, without, nameOf],
  )
  const placeOf = (typed: string, value: unknown): number | undefined => {
    const one = bySearch.get(String(value))
    if (one) return rank(one, typed)
    return options.find((option) => option.value === value)?.label.includes(typed) ? 2 : undefined
  }
  const choose = (chosen: string | readonly string[] | undefined) => {
    if (!props.many) return props.onChange(typeof chosen === 'string' ? chosen : null)
    const all = [chosen ?? []]
      .flat()
      .flatMap((one) => groups.find(({ type, area }) => `group ${type} ${area}` === one)?.units ?? one)
    props.onChange([...new Set(all)].filter((one) => !without.includes(one)))
  }
  return (
    <Select<string | string[]>
      ref={field}
      {...(id === undefined ? {} : { id })}
      {...(many ? { mode: 'multiple' as const } : {})}
      value={props.many ? [...props.value] : (props.value ?? [])}
      onChange={choose}
      options={options}
      open={open}
      onOpenChange={setOpen}
      showSearch={{
        filterOption: (typed, option) => placeOf(typed, option?.value) !== undefined,
        filterSort: (one, other, { searchValue }) =>
          (placeOf(searchValue, one.value) ?? 9) - (placeOf(searchValue, other.value) ?? 9) ||
          String(one.label).length - String(other.label).length,
      }}
      optionRender={wordOption}
      placeholder={placeholder ?? text('app.unitExample')}
      notFoundContent={text('app.unitNotFound')}
      allowClear
      style={{ width: '100%' }}
    />
  )
}

const wordOption = ({ data, label }: { data: { title?: string }; label?: ReactNode }) => (
  <span className="unit-option">
    {label}
    <span className="hint">{data.title}</span>
  </span>
)
