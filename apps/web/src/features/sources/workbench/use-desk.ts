import type { ItemView, SourceView } from '@luoshi/contract'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useText } from '../../../platform/text.ts'
import type { Acts } from './acts.ts'
import type { Field } from './DraftRow.tsx'
import { anchoredTo, anchorOf, before, mergedTerms, newRow, setAsideFor, splitTerms, type Terms } from './reshape.ts'
import { nearestBreak } from './speech.ts'
import { missingIn, standing } from './tally.ts'

/** What lies open on the desk: the chosen row, the field being written, the rows ticked; and the acts of the keyboard on them. */
export function useDesk(source: SourceView, rows: readonly ItemView[], acts: Acts) {
  const text = useText()
  const [active, setActive] = useState<string>()
  const [editing, setEditing] = useState<Field>()
  const [splitting, setSplitting] = useState(false)
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const caret = useRef<number | undefined>(undefined)
  const putCaret = useCallback((place: number | undefined) => {
    caret.current = place
  }, [])
  const at = rows.findIndex(({ id }) => id === active)
  const row = rows[at]
  const draft = row?.phase === 'draft' ? row : undefined
  const { id: document } = source

  const choose = useCallback((id: string | undefined) => {
    setActive(id)
    setEditing(undefined)
    setSplitting(false)
  }, [])
  const edit = useCallback((id: string, field: Field) => {
    setActive(id)
    setSplitting(false)
    setEditing(field)
  }, [])
  const check = useCallback((id: string) => {
    setChecked((known) => {
      const next = new Set(known)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const go = (step: number) => choose((rows[Math.max(0, Math.min(rows.length - 1, at + step))] ?? rows[0])?.id)

  const setAside = async (one: ItemView) => {
    const { terms } = one
    await acts.cancel(one.id, setAsideFor.notATask)
    acts.remember({ label: text('sources.undoSetAside'), undo: () => acts.draft(terms) })
  }
  const { row: rowNow, draft: makeRow, remember, cancel } = acts
  const takeUp = useCallback(
    async (id: string) => {
      const known = rowNow(id)
      if (!known) return
      const view = await makeRow(known.terms)
      choose(view.id)
      remember({ label: text('sources.takeUp'), undo: () => cancel(view.id, setAsideFor.takenBack) })
    },
    [rowNow, makeRow, remember, cancel, choose, text],
  )
  /** The next thing to be filled in; a row that lacks nothing is accepted, and the next one that waits comes up. */
  const accept = () => {
    if (!draft) return go(1)
    const [first] = missingIn(draft)
    if (first !== undefined) return edit(draft.id, first as Field) // names of required terms are fields
    const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find((one) => standing(one) === 'waiting')
    choose((next ?? rows[at + 1] ?? draft).id)
  }
  const merge = async () => {
    const above = rows.slice(0, Math.max(0, at)).findLast(({ phase }) => phase === 'draft')
    if (!draft || !above) return
    const change = mergedTerms(above.terms, draft.terms, document, source.text)
    const was = before(above.terms, change)
    const lost = draft.terms
    await acts.revise(above.id, change)
    await acts.cancel(draft.id, setAsideFor.merged)
    choose(above.id)
    acts.remember({
      label: text('sources.merge'),
      undo: async () => {
        await acts.revise(above.id, was)
        await acts.draft(lost)
      },
    })
  }
  const splitAt = async (place: number) => {
    const parts = draft && splitTerms(draft.terms, document, source.text, place)
    if (!parts) return
    setSplitting(false)
    const was = before(draft.terms, parts.kept)
    await acts.revise(draft.id, parts.kept)
    const second = await acts.draft(parts.follows)
    acts.remember({
      label: text('sources.split'),
      undo: async () => {
        await acts.cancel(second.id, setAsideFor.takenBack)
        await acts.revise(draft.id, was)
      },
    })
  }
  const split = () => {
    const anchor = draft && anchorOf(draft.terms)
    if (!anchor) return
    const place = caret.current
    if (place === undefined || place <= anchor.start || place >= anchor.end) return setSplitting(true)
    const words = source.text.slice(anchor.start, anchor.end)
    void splitAt(anchor.start + nearestBreak(words, place - anchor.start)).catch(() => undefined)
  }
  const addRow = async (start: number, end: number) => {
    const view = await acts.draft(newRow(document, source.text, start, end))
    edit(view.id, 'title')
    acts.remember({ label: text('sources.newRow'), undo: () => acts.cancel(view.id, setAsideFor.takenBack) })
  }
  const anchor = async (start: number, end: number) => {
    if (draft)
      await acts.revise(draft.id, { source: anchoredTo(document, source.text, start, end) }, text('sources.anchorHere'))
  }
  const each = async (ids: Iterable<string>, work: (one: ItemView) => Promise<unknown>) => {
    for (const id of ids) {
      const one = acts.row(id)
      if (one?.phase === 'draft') await work(one).catch(() => undefined) // what failed stays ticked and is told below
    }
  }
  const fillChecked = async (change: Partial<Terms>) => {
    const was = [...checked].flatMap((id) => {
      const one = acts.row(id)
      return one ? [{ id, terms: before(one.terms, change) }] : []
    })
    await each(checked, (one) => acts.revise(one.id, change))
    acts.remember({
      label: text('sources.fillAll'),
      undo: async () => {
        for (const { id, terms } of was) await acts.revise(id, terms)
      },
    })
    setChecked(new Set())
  }
  const setAsideChecked = async () => {
    await each(checked, setAside)
    setChecked(new Set())
  }
  const later = (work: Promise<unknown>) => void work.catch(() => undefined) // the bar below says what failed
  const doing = useMemo(
    () => ({ choose, edit, check, takeUp: (id: string) => void takeUp(id).catch(() => undefined) }),
    [choose, edit, check, takeUp],
  )
  return {
    active,
    editing,
    splitting,
    checked,
    putCaret,
    row,
    draft,
    doing,
    go,
    accept,
    split,
    stopSplitting: () => setSplitting(false),
    splitAt: (place: number) => later(splitAt(place)),
    merge: () => later(merge()),
    setAside: () => {
      if (!draft) return
      const next = rows[at + 1]
      later(setAside(draft).then(() => choose(next?.id ?? draft.id)))
    },
    addRow: (start: number, end: number) => later(addRow(start, end)),
    anchor: (start: number, end: number) => later(anchor(start, end)),
    open: (field: Field) => draft && edit(draft.id, field),
    close: () => setEditing(undefined),
    fillChecked,
    setAsideChecked,
    clearChecked: () => setChecked(new Set()),
  }
}

export type Desk = ReturnType<typeof useDesk>
