import { clockEndpoints } from '@luoshi/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useRef } from 'react'
import { call, query } from '../../platform/api.ts'
import { useProblemWords } from '../../platform/problem.ts'
import { useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { QueryTable } from '../../ui/QueryTable.tsx'
import { useMay } from '../people/public.tsx'

/** Years that can be counted in, each with where its days off were published; a further one comes as a file. */
export function CalendarPart() {
  const text = useText()
  const may = useMay()
  const words = useProblemWords()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const years = useQuery(query(clockEndpoints.years, {}))
  const load = useMutation({
    mutationFn: async (file: File) => {
      const body = JSON.parse(await file.text())
      return call(clockEndpoints.loadYear, { params: { year: Number(body.year) }, body })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [clockEndpoints.years.name] }),
  })
  return (
    <div className="settings-part">
      <p className="hint">{text('settings.calendarHint')}</p>
      {may('calendar.load') && (
        <p>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={text('settings.loadYear')}
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) load.mutate(file)
            }}
          />
          <Button type="primary" loading={load.isPending} onClick={() => input.current?.click()}>
            {text('settings.loadYear')}
          </Button>
        </p>
      )}
      {load.isError && (
        <Alert
          type="error"
          showIcon
          title={load.error instanceof SyntaxError ? text('settings.notJson') : words(load.error)}
        />
      )}
      {load.isSuccess && (
        <Alert type="success" showIcon title={text('settings.yearLoaded', { year: load.data.year })} />
      )}
      <QueryTable
        label={text('settings.part.calendar')}
        rows={years.data?.years}
        rowKey={({ year }) => String(year)}
        error={years.error}
        onRetry={() => void years.refetch()}
        empty={<EmptyState title={text('settings.noYears')} />}
        columns={[
          { key: 'year', title: text('settings.year'), width: 90, render: ({ year }) => year },
          {
            key: 'off',
            title: text('settings.daysOff'),
            render: ({ off }) => off.map(({ name, from, to }) => `${name} ${from.slice(5)}—${to.slice(5)}`).join('；'),
          },
          {
            key: 'working',
            title: text('settings.makeUp'),
            width: 200,
            wideOnly: true,
            render: ({ working }) => working.map((day) => day.slice(5)).join('、') || '—',
          },
          {
            key: 'source',
            title: text('settings.published'),
            width: 300,
            render: ({ source, loadedByBureau }) => (
              <>
                {source.title}
                <span className="hint">
                  {' '}
                  {source.reference} {loadedByBureau && text('settings.loadedHere')}
                </span>
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
