import { dayInWords, parsePlainDate, type PlainDate } from '@luoshi/calendar'
import type { Words } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Popover, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { language, useSay, useText } from '../../platform/text.ts'
import { DayField } from '../../ui/DayField.tsx'
import { UnitField, unitsQuery, useMay } from '../people/public.tsx'
import { chosenIn, lists, type LedgerSearch, type ListName } from './ledger-address.ts'
import { sourceChoices } from './ledger-queries.ts'

type Part = ListName | 'lead' | 'verifier' | 'source' | 'said' | 'days' | 'q'
const PARTS: readonly Part[] = [
  'light',
  'phase',
  'lead',
  'verifier',
  'source',
  'said',
  'days',
  'outcome',
  'cause',
  'level',
  'kind',
  'q',
]

/** Parts that are a stretch of days. */
const ENDS: Partial<Record<Part, readonly ('from' | 'until' | 'saidFrom' | 'saidUntil')[]>> = {
  days: ['from', 'until'],
  said: ['saidFrom', 'saidUntil'],
}

interface FilterLineProps {
  search: LedgerSearch
  onChange: (changed: Partial<Record<keyof LedgerSearch, string | undefined>>) => void
  today: PlainDate
}

/** The filter as a sentence: what is said is a chip that opens to be changed, and the last one says more. */
export function FilterLine({ search, onChange, today }: FilterLineProps) {
  const text = useText()
  const may = useMay()
  const words = useFilterWords(search)
  const [open, setOpen] = useState<Part>()
  const parts = PARTS.filter((part) => part !== 'source' || may('source.read'))
  const said = parts.filter((part) => words(part) !== undefined || part === open)
  const unsaid = parts.filter((part) => !said.includes(part))
  const clear = (part: Part) => onChange(Object.fromEntries((ENDS[part] ?? [part]).map((name) => [name, undefined])))
  return (
    <search className="filter-line no-print" aria-label={text('ledger.filter')}>
      <span>{text('ledger.show')}</span>
      {said.map((part) => (
        <span className="chip" key={part}>
          <Popover
            trigger="click"
            open={open === part}
            onOpenChange={(is) => setOpen(is ? part : undefined)}
            placement="bottomLeft"
            destroyOnHidden
            title={text(`ledger.part.${part}`)}
            content={
              <div className="chip-editor">
                <Editor
                  part={part}
                  search={search}
                  onChange={onChange}
                  today={today}
                  onDone={() => setOpen(undefined)}
                />
              </div>
            }
          >
            <button type="button" className="chip-words">
              {words(part) ?? text(`ledger.part.${part}`)}
            </button>
          </Popover>
          <button
            type="button"
            className="chip-off"
            aria-label={text('ledger.without', { what: text(`ledger.part.${part}`) })}
            onClick={() => {
              clear(part)
              if (open === part) setOpen(undefined)
            }}
          >
            ×
          </button>
        </span>
      ))}
      <span>{said.length > 0 ? text('ledger.items') : text('ledger.allItems')}</span>
      {unsaid.length > 0 && (
        <Select<Part>
          size="small"
          className="chip-more"
          value={null}
          placeholder={text('ledger.moreFilters')}
          aria-label={text('ledger.moreFilters')}
          popupMatchSelectWidth={false}
          options={unsaid.map((part) => ({ value: part, label: text(`ledger.part.${part}`) }))}
          onChange={(part) => setTimeout(() => setOpen(part), 0)} // once the list has closed and given the focus back
        />
      )}
      {said.length > 1 && (
        <Button
          type="link"
          size="small"
          onClick={() =>
            onChange(Object.fromEntries([...PARTS, ...Object.values(ENDS).flat()].map((part) => [part, undefined])))
          }
        >
          {text('ledger.clear')}
        </Button>
      )}
    </search>
  )
}

/** What each part of the filter says; undefined where it says nothing. */
function useFilterWords(search: LedgerSearch): (part: Part) => ReactNode | undefined {
  const text = useText()
  const say = useSay()
  const may = useMay()
  const { data: units } = useQuery(unitsQuery())
  const { data: sources } = useQuery({ ...sourceChoices(), enabled: search.source !== undefined && may('source.read') })
  const unit = (id: string) => units?.rows.find((one) => one.id === id)?.name ?? '…'
  const day = (value: string | undefined) => {
    const read = value === undefined ? undefined : parsePlainDate(value)
    return read ? dayInWords(read, language()) : ''
  }
  return (part) => {
    switch (part) {
      case 'light':
      case 'phase':
      case 'outcome':
      case 'cause':
      case 'level':
      case 'kind': {
        const known: Record<string, Words> = lists[part]
        const chosen = chosenIn(part, search[part]).flatMap((key) => known[key] ?? [])
        return chosen.length > 0 ? chosen.map(say).join(text('ledger.or')) : undefined
      }
      case 'lead':
      case 'verifier': {
        const id = search[part]
        return id === undefined ? undefined : text(`ledger.said.${part}`, { unit: unit(id) })
      }
      case 'source':
        return search.source === undefined
          ? undefined
          : text('ledger.said.source', { title: sources?.rows.find(({ id }) => id === search.source)?.title ?? '…' })
      case 'days':
      case 'said': {
        const [from, until] = part === 'days' ? [search.from, search.until] : [search.saidFrom, search.saidUntil]
        if (from === undefined && until === undefined) return undefined
        return text(`ledger.said.${part}`, { from: day(from), until: day(until) })
      }
      case 'q':
        return search.q === undefined ? undefined : text('ledger.said.q', { words: search.q })
    }
  }
}

function Editor({ part, search, onChange, today, onDone }: FilterLineProps & { part: Part; onDone: () => void }) {
  const text = useText()
  const say = useSay()
  switch (part) {
    case 'light':
    case 'phase':
    case 'outcome':
    case 'cause':
    case 'level':
    case 'kind':
      return (
        <Checkbox.Group
          className="chip-list"
          value={chosenIn(part, search[part])}
          onChange={(chosen) => onChange({ [part]: chosen.length > 0 ? chosen.join(',') : undefined })}
          options={Object.entries<Words>(lists[part])
            .filter(([key]) => key !== 'absent')
            .map(([value, words]) => ({ value, label: say(words) }))}
        />
      )
    case 'lead':
    case 'verifier':
      return (
        <UnitField
          value={search[part] ?? null}
          onChange={(unit) => {
            onChange({ [part]: unit ?? undefined })
            if (unit) onDone()
          }}
        />
      )
    case 'source':
      return <SourceChoice value={search.source} onChange={(source) => onChange({ source })} />
    case 'days':
    case 'said':
      return (
        <>
          {(ENDS[part] ?? []).map((end) => (
            <label key={end} className="chip-day">
              {text(end === 'from' || end === 'saidFrom' ? 'ledger.from' : 'ledger.until')}
              <DayField
                value={parsePlainDate(search[end] ?? '') ?? null}
                from={today}
                onChange={(day) => onChange({ [end]: day ?? undefined })}
              />
            </label>
          ))}
        </>
      )
    case 'q':
      return (
        <Input.Search
          defaultValue={search.q ?? ''}
          placeholder={text('ledger.wordsHint')}
          onSearch={(words) => {
            onChange({ q: words.trim() === '' ? undefined : words.trim() })
            onDone()
          }}
        />
      )
  }
}

function SourceChoice({ value, onChange }: { value: string | undefined; onChange: (id: string | undefined) => void }) {
  const text = useText()
  const { data } = useQuery(sourceChoices())
  return (
    <Select<string>
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      value={value ?? null}
      placeholder={text('ledger.chooseSource')}
      onChange={(id) => onChange(id)}
      options={(data?.rows ?? []).map(({ id, title, saidOn }) => ({ value: id, label: `${saidOn} ${title}` }))}
    />
  )
}
