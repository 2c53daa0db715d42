import { partsOf } from '@luoshi/calendar'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { paths } from '../../../paths.ts'
import { useText } from '../../../platform/text.ts'
import { usePageTitle } from '../../../ui/Page.tsx'
import { foundQuery, rowsQuery, sourceQuery } from '../sources.ts'
import { useActs } from './acts.ts'
import { BulkBar } from './BulkBar.tsx'
import { DeskBar } from './DeskBar.tsx'
import { DeskHead } from './DeskHead.tsx'
import { DispatchPreview } from './DispatchPreview.tsx'
import { OutlinePane } from './OutlinePane.tsx'
import { anchorOf } from './reshape.ts'
import { RowList } from './RowList.tsx'
import { SpeechPane } from './SpeechPane.tsx'
import { inOrder, standing, viewFrom, type View } from './tally.ts'
import { useDesk } from './use-desk.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import './workbench.css'

/** From a speech to a task table: the outline, the words, and what came of them, side by side. */
export default function WorkbenchPage() {
  const text = useText()
  const { sourceId = '' } = useParams({ strict: false })
  const { data: source } = useSuspenseQuery(sourceQuery(sourceId))
  const { data } = useSuspenseQuery(rowsQuery(sourceId))
  const { data: reading } = useQuery(foundQuery(sourceId))
  const found = useMemo(() => new Map(reading?.found.map((one) => [`${one.start}-${one.end}`, one])), [reading])
  const acts = useActs(sourceId)
  const all = useMemo(() => inOrder(data.rows), [data.rows])
  const navigate = useNavigate()
  const { view: asked } = useSearch({ strict: false })
  const view = viewFrom(asked)
  const setView = (next: View) =>
    void navigate({
      to: paths.source,
      params: { sourceId },
      search: next === 'all' ? {} : { view: next },
      replace: true,
    })
  const rows = useMemo(() => (view === 'all' ? all : all.filter((row) => standing(row) === view)), [all, view])
  const desk = useDesk(source, rows, acts)
  const [hovered, setHovered] = useState<string>()
  const [preview, setPreview] = useState<readonly string[]>()
  const [tab, setTab] = useState<'text' | 'rows'>('rows')
  usePageTitle(source.title)
  useDeskKeys(desk, acts)

  const anchors = useMemo(
    () =>
      all.flatMap(({ id, kind, phase, terms }) => {
        const anchor = phase === 'cancelled' ? undefined : anchorOf(terms)
        return anchor ? [{ id, kind, ...anchor }] : []
      }),
    [all],
  )
  const { active, editing, doing } = desk
  useEffect(() => {
    const row = active && document.getElementById(`row-${active}`)
    if (row) row.scrollIntoView({ block: editing ? 'center' : 'nearest' })
  }, [active, editing])
  useEffect(() => {
    if (hovered && hovered !== active) document.getElementById(`row-${hovered}`)?.scrollIntoView({ block: 'nearest' })
  }, [hovered, active])

  const [lit, setLit] = useState<string>()
  const hoverText = useCallback((id: string | undefined) => {
    setHovered(id)
    setLit(id)
  }, [])
  const rowDoing = useMemo(() => ({ ...doing, hover: setLit }), [doing])
  const drafts = all.filter(({ phase }) => phase === 'draft')
  const goTo = (start: number) => {
    setTab('text')
    const spans = [...document.querySelectorAll<HTMLElement>('.speech [data-start]')]
    spans.findLast((span) => Number(span.dataset['start']) <= start)?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className={`workbench shows-${tab}`}>
      <DeskHead source={source} rows={all} view={view} onView={setView} />
      <div className="tabs no-print">
        <Segmented
          block
          value={tab}
          onChange={setTab}
          options={[
            { value: 'text', label: text('sources.theText') },
            { value: 'rows', label: text('sources.theRows') },
          ]}
        />
      </div>
      <OutlinePane sections={source.sections} at={desk.row && anchorOf(desk.row.terms)?.start} onGo={goTo} />
      <SpeechPane
        text={source.text}
        anchors={anchors}
        headings={source.sections}
        active={active}
        lit={lit}
        onHover={hoverText}
        onChoose={doing.choose}
        onNewRow={desk.addRow}
        onAnchor={desk.anchor}
        onCaret={desk.putCaret}
      />
      <RowList
        rows={rows}
        year={partsOf(source.saidOn).year}
        saidOn={source.saidOn}
        desk={desk}
        acts={acts}
        lit={hovered}
        found={found}
        doing={rowDoing}
      />
      {desk.checked.size > 0 && (
        <BulkBar
          count={desk.checked.size}
          onFill={desk.fillChecked}
          onSetAside={desk.setAsideChecked}
          onClear={desk.clearChecked}
        />
      )}
      <DeskBar
        acts={acts}
        ready={drafts.filter((row) => standing(row) === 'ready').length}
        onPreview={() => setPreview(drafts.map(({ id }) => id))}
        onOne={desk.draft && standing(desk.draft) === 'ready' ? () => setPreview([desk.draft?.id ?? '']) : undefined}
      />
      {preview && (
        <DispatchPreview
          rows={drafts.filter(({ id }) => preview.includes(id))}
          dispatch={acts.dispatch}
          onClose={() => setPreview(undefined)}
          onEdit={(id) => {
            setPreview(undefined)
            doing.choose(id)
          }}
        />
      )}
    </div>
  )
}
