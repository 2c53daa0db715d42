import { unitEndpoints, unitTypes, type UnitRow, type UnitType } from '@luoshi/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal, Select, Switch } from 'antd'
import { useMemo, useState } from 'react'
import { call, query } from '../../platform/api.ts'
import { useProblemWords } from '../../platform/problem.ts'
import { useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { QueryTable } from '../../ui/QueryTable.tsx'
import { UnitField } from './UnitField.tsx'

type Act = 'create' | 'rename' | 'move' | 'merge' | 'close'
interface Doing {
  act: Act
  unit: UnitRow | undefined
}

/** The tree of units; what hangs on one stands in the way of closing it, and the refusal says what. */
export function UnitsPart() {
  const text = useText()
  const [closed, setClosed] = useState(false)
  const [search, setSearch] = useState('')
  const [doing, setDoing] = useState<Doing>()
  const units = useQuery(query(unitEndpoints.list, { query: { closed: closed ? 'true' : 'false' } }))
  const tree = useMemo(() => treeOf(units.data?.rows ?? []), [units.data])
  const rows =
    search === ''
      ? tree
      : tree.filter(({ unit }) => [unit.name, ...unit.shortNames].some((name) => name.includes(search)))
  return (
    <div className="settings-part">
      <p className="settings-bar">
        <Input.Search
          className="settings-search"
          placeholder={text('settings.findUnit')}
          aria-label={text('settings.findUnit')}
          allowClear
          onChange={(event) => setSearch(event.target.value.trim())}
        />
        <label>
          <Switch size="small" checked={closed} onChange={setClosed} /> {text('settings.withClosed')}
        </label>
        <Button type="primary" onClick={() => setDoing({ act: 'create', unit: undefined })}>
          {text('settings.act.create')}
        </Button>
      </p>
      <QueryTable
        label={text('settings.part.units')}
        rows={units.data && rows}
        rowKey={({ unit }) => unit.id}
        error={units.error}
        onRetry={() => void units.refetch()}
        empty={<EmptyState title={text('settings.noUnit')} />}
        columns={[
          {
            key: 'name',
            title: text('settings.unit'),
            render: ({ unit, depth }) => (
              <span style={{ paddingInlineStart: search === '' ? depth * 22 : 0 }}>
                {unit.name}
                {unit.closedOn && <span className="hint"> {text('settings.closedOn', { day: unit.closedOn })}</span>}
                {unit.shortNames.length > 0 && <span className="hint"> {unit.shortNames.join('、')}</span>}
              </span>
            ),
          },
          {
            key: 'type',
            title: text('settings.type'),
            width: 150,
            render: ({ unit }) => text(`people.unitType.${unit.type}`),
          },
          {
            key: 'pupils',
            title: text('settings.pupils'),
            width: 90,
            align: 'right',
            wideOnly: true,
            render: ({ unit }) => unit.pupils ?? '—',
          },
          {
            key: 'acts',
            title: '',
            width: 260,
            render: ({ unit }) =>
              !unit.closedOn && (
                <span className="row-acts">
                  {(['rename', 'move', 'merge', 'close'] as const)
                    .filter((act) => act === 'rename' || unit.parent !== null)
                    .map((act) => (
                      <Button key={act} size="small" type="text" onClick={() => setDoing({ act, unit })}>
                        {text(`settings.act.${act}`)}
                      </Button>
                    ))}
                </span>
              ),
          },
        ]}
      />
      {doing && <UnitForm key={`${doing.act} ${doing.unit?.id}`} doing={doing} onClose={() => setDoing(undefined)} />}
    </div>
  )
}

function UnitForm({ doing: { act, unit }, onClose }: { doing: Doing; onClose: () => void }) {
  const text = useText()
  const words = useProblemWords()
  const queries = useQueryClient()
  const [name, setName] = useState(act === 'rename' ? (unit?.name ?? '') : '')
  const [type, setType] = useState<Exclude<UnitType, 'bureau'>>('primary')
  const [other, setOther] = useState<string | null>(null)
  const send = useMutation({
    mutationFn: () => {
      const params = { unitId: unit?.id ?? '' }
      const options = unit ? { version: unit.version } : {}
      switch (act) {
        case 'create':
          return call(unitEndpoints.create, { body: { name, type, parent: other ?? '' } })
        case 'rename':
          return call(unitEndpoints.rename, { params, body: { name } }, options)
        case 'move':
          return call(unitEndpoints.move, { params, body: { parent: other ?? '' } }, options)
        case 'merge':
          return call(unitEndpoints.merge, { params, body: { into: other ?? '' } }, options)
        case 'close':
          return call(unitEndpoints.close, { params, body: { reason: name } }, options)
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [unitEndpoints.list.name] })
      onClose()
    },
  })
  const wantsName = act === 'create' || act === 'rename' || act === 'close'
  const wantsOther = act === 'create' || act === 'move' || act === 'merge'
  const ready = (!wantsName || name.trim() !== '') && (!wantsOther || other !== null)
  return (
    <Modal
      open
      title={[text(`settings.act.${act}`), unit?.name].filter(Boolean).join(' ')}
      onCancel={onClose}
      onOk={() => send.mutate()}
      okText={text(`settings.act.${act}`)}
      cancelText={text('app.cancel')}
      okButtonProps={{ disabled: !ready, loading: send.isPending, danger: act === 'close' || act === 'merge' }}
    >
      <div className="settings-form">
        <p className="hint">{text(`settings.actHint.${act}`)}</p>
        {wantsName && (
          <Labelled id="unit-name" label={text(act === 'close' ? 'settings.reason' : 'settings.unitName')}>
            <Input id="unit-name" value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
          </Labelled>
        )}
        {act === 'create' && (
          <Labelled id="unit-type" label={text('settings.type')}>
            <Select
              id="unit-type"
              value={type}
              onChange={setType}
              style={{ width: '100%' }}
              options={unitTypes.flatMap((value) =>
                value === 'bureau' ? [] : [{ value, label: text(`people.unitType.${value}`) }],
              )}
            />
          </Labelled>
        )}
        {wantsOther && (
          <Labelled id="unit-other" label={text(act === 'merge' ? 'settings.into' : 'settings.parent')}>
            <UnitField id="unit-other" value={other} onChange={setOther} without={unit ? [unit.id] : []} />
          </Labelled>
        )}
        {send.isError && <Alert type="error" showIcon title={words(send.error)} role="alert" />}
      </div>
    </Modal>
  )
}

/** Units in the order of the tree, each with how deep it stands. */
function treeOf(units: readonly UnitRow[]): { unit: UnitRow; depth: number }[] {
  const below = Map.groupBy(units, ({ parent }) => parent as string | null)
  const known = new Set<string>(units.map(({ id }) => id))
  const walk = (parent: string | null, depth: number): { unit: UnitRow; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)])
  const orphans = units.filter(({ parent }) => parent !== null && !known.has(parent))
  return [...walk(null, 0), ...orphans.map((unit) => ({ unit, depth: 0 }))]
}
