import { peopleEndpoints } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { query } from '../../../platform/api.ts'

interface PersonFieldProps {
  id: string
  unit: string | undefined
  value: string | null
  onChange: (person: string | null) => void
}

/** A person with a post in a unit or below it. */
export function PersonField({ id, unit, value, onChange }: PersonFieldProps) {
  const { data, isPending } = useQuery({
    ...query(peopleEndpoints.list, { query: { ...(unit ? { unit } : {}), limit: 500 } }),
    enabled: unit !== undefined,
  })
  return (
    <Select<string>
      id={id}
      value={value}
      onChange={(person) => onChange(person)}
      loading={isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={(data?.rows ?? []).map(({ id: person, name, posts }) => ({
        value: person,
        label: [name, ...posts.slice(0, 1).map(({ title, unit: of }) => `${of.name} ${title}`)].join(' · '),
      }))}
    />
  )
}
