import { lightLabels, type ItemRow } from '@luoshi/contract'
import { Input, Select } from 'antd'
import { useSay, useText } from '../../../platform/text.ts'
import { lightNames, type WorkSearch } from './work-search.ts'

/** The filters of a work list, in one line; all of them live in the address. */
export function WorkFilters({ search, onChange }: { search: WorkSearch; onChange: (part: WorkSearch) => void }) {
  const text = useText()
  const say = useSay()
  const { box = 'to-do', light = [], q = '', sort } = search
  return (
    <div className="filters no-print">
      <Select<ItemRow['light']['light'][]>
        mode="multiple"
        aria-label={text('work.filterLight')}
        placeholder={text('work.anyLight')}
        value={light}
        onChange={(chosen) => onChange({ light: chosen })}
        options={lightNames.map((name) => ({ value: name, label: say(lightLabels[name]) }))}
        showSearch={false}
        allowClear
      />
      <Input.Search
        aria-label={text('work.words')}
        placeholder={text('work.words')}
        defaultValue={q}
        onSearch={(words) => onChange({ q: words.trim() })}
        allowClear
      />
      <Select<NonNullable<WorkSearch['sort']>>
        aria-label={text('work.sort')}
        value={sort ?? (box === 'done' || box === 'issued' ? '-updated' : 'due')}
        onChange={(chosen) => onChange({ sort: chosen })}
        options={[
          { value: 'due', label: text('work.sortDue') },
          { value: '-due', label: text('work.sortDueLast') },
          { value: '-updated', label: text('work.sortUpdated') },
        ]}
      />
    </div>
  )
}
