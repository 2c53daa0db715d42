import { itemCommands, itemEndpoints, type CallOptions, type ItemView } from '@luoshi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { call, pressKey } from '../../../platform/api.ts'
import { problemIn } from '../../../platform/problem.ts'
import { rowsQuery } from '../sources.ts'
import { before, type Terms } from './reshape.ts'

type Send = (options: CallOptions) => Promise<ItemView>

/** Somebody else was faster: who, and what to do when the clerk's own words should count after all. */
export interface Clash {
  by: string
  command: Send
}

/** One act that Ctrl+Z takes back. */
interface Undoable {
  label: string
  undo: () => Promise<unknown>
}

export interface SaveState {
  saving: number
  savedAt: Date | null
  /** The last failure, until the next success. */
  error: unknown
}

/** Everything the workbench does to rows. Acts on one row wait for each other, so that each sends the version the last one left. */
export function useActs(sourceId: string) {
  const queries = useQueryClient()
  const waiting = useRef(new Map<string, Promise<unknown>>())
  const undos = useRef<Undoable[]>([])
  const [canUndo, setCanUndo] = useState<string>()
  const [state, setState] = useState<SaveState>({ saving: 0, savedAt: null, error: undefined })
  const [clashes, setClashes] = useState<ReadonlyMap<string, Clash>>(new Map())
  const { queryKey } = useMemo(() => rowsQuery(sourceId), [sourceId])

  const row = useCallback(
    (id: string) => queries.getQueryData(queryKey)?.rows.find((one) => one.id === id),
    [queries, queryKey],
  )
  const put = useCallback(
    (view: ItemView) =>
      queries.setQueryData(queryKey, (known) => {
        const rows = known?.rows ?? []
        const isHere = rows.some(({ id }) => id === view.id)
        return { rows: isHere ? rows.map((one) => (one.id === view.id ? view : one)) : [...rows, view] }
      }),
    [queries, queryKey],
  )
  const noteClash = useCallback((id: string, clash: Clash | undefined) => {
    setClashes((known) => {
      const next = new Map(known)
      if (clash) next.set(id, clash)
      else next.delete(id)
      return next
    })
  }, [])

  const saving = useCallback(async <Result>(work: () => Promise<Result>): Promise<Result> => {
    setState((now) => ({ ...now, saving: now.saving + 1 }))
    try {
      const result = await work()
      setState((now) => ({ saving: now.saving - 1, savedAt: new Date(), error: undefined }))
      return result
    } catch (error) {
      setState((now) => ({ ...now, saving: now.saving - 1, error }))
      throw error
    }
  }, [])

  const act = useCallback(
    (id: string, command: Send): Promise<ItemView> => {
      const send = async (): Promise<ItemView> => {
        const known = row(id)
        if (!known) throw new Error(`No such row: ${id}`)
        try {
          const view = await command({ version: known.version, idempotencyKey: pressKey() })
          put(view)
          return view
        } catch (error) {
          if (problemIn(error)?.status === 412) {
            put(await call(itemEndpoints.get, { params: { itemId: id } }))
            const { entries } = await call(itemEndpoints.history, { params: { itemId: id } })
            noteClash(id, { by: entries.at(-1)?.person.name ?? '—', command })
          }
          throw error
        }
      }
      noteClash(id, undefined)
      const mine = saving(() => (waiting.current.get(id) ?? Promise.resolve()).catch(() => undefined).then(send))
      waiting.current.set(id, mine)
      return mine
    },
    [row, put, noteClash, saving],
  )

  const insist = useCallback(
    async (id: string) => {
      const clash = clashes.get(id)
      if (clash) await act(id, clash.command)
    },
    [act, clashes],
  )

  const draft = useCallback(
    (terms: Terms): Promise<ItemView> =>
      saving(async () => {
        const view = await call(itemEndpoints.draft, { body: { terms } }, { idempotencyKey: pressKey() })
        put(view)
        return view
      }),
    [saving, put],
  )

  const remember = useCallback((one: Undoable) => {
    undos.current.push(one)
    setCanUndo(one.label)
  }, [])
  const undo = useCallback(async () => {
    const last = undos.current.pop()
    setCanUndo(undos.current.at(-1)?.label)
    await last?.undo()
    return last?.label
  }, [])

  const revise = useCallback(
    async (id: string, terms: Partial<Terms>, label?: string) => {
      const known = row(id)
      if (!known) return
      const was = before(known.terms, terms)
      if (JSON.stringify(was) === JSON.stringify(terms)) return
      await act(id, sendRevision(id, terms))
      if (label !== undefined) remember({ label, undo: () => act(id, sendRevision(id, was)) })
    },
    [row, act, remember],
  )
  const cancel = useCallback(
    (id: string, reason: string) =>
      act(id, (options) => call(itemCommands.cancel, { params: { itemId: id }, body: { reason } }, options)),
    [act],
  )
  const dispatch = useCallback(
    (id: string) => act(id, (options) => call(itemCommands.dispatch, { params: { itemId: id }, body: {} }, options)),
    [act],
  )

  const dropClash = useCallback((id: string) => noteClash(id, undefined), [noteClash])
  return useMemo(
    () => ({ row, revise, cancel, dispatch, draft, remember, undo, insist, dropClash, canUndo, state, clashes }),
    [row, revise, cancel, dispatch, draft, remember, undo, insist, dropClash, canUndo, state, clashes],
  )
}

const sendRevision =
  (itemId: string, terms: Partial<Terms>): Send =>
  (options) =>
    call(itemCommands.revise, { params: { itemId }, body: { terms } }, options)

export type Acts = ReturnType<typeof useActs>
