import type { PlainDate } from '@luoshi/calendar'
import { sourceEndpoints } from '@luoshi/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { paths } from '../../paths.ts'
import { call, pressKey } from '../../platform/api.ts'
import { problemIn, useProblemWords } from '../../platform/problem.ts'
import { useText } from '../../platform/text.ts'
import { DayField } from '../../ui/DayField.tsx'
import { useKept } from '../../ui/kept.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReasonButton } from '../../ui/ReasonButton.tsx'
import { FileDrop } from './FileDrop.tsx'
import { sourceQuery, sourcesQuery } from './sources.ts'
import { today } from '../../platform/today.ts'
import { todoAfter } from './todo.ts'
import './sources.css'

interface About {
  pasted: string
  title: string
  saidOn: PlainDate | null
  speaker: string
  meeting: string
}
const EMPTY: About = { pasted: '', title: '', saidOn: null, speaker: '', meeting: '' }

/** A speech comes in: a file is dropped or a text pasted, and what it demands becomes a draft task table. */
export default function AddSourcePage() {
  const text = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { value, change, forget, restored } = useKept('sources.add', EMPTY)
  const [file, setFile] = useState<File>()
  const { pasted, title, saidOn, speaker, meeting } = value

  const adding = useMutation({
    mutationFn: async () => {
      const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted)
      const name = file?.name ?? `${title.trim() || text('sources.paste')}.txt`
      const about = {
        ...(saidOn ? { saidOn } : {}),
        ...(title.trim() ? { title: title.trim() } : {}),
        ...(speaker.trim() ? { speaker: speaker.trim() } : {}),
        ...(meeting.trim() ? { meeting: meeting.trim() } : {}),
      }
      return call(sourceEndpoints.add, { body: about, file: { name, bytes } }, { idempotencyKey: pressKey() })
    },
    onSuccess: async (source) => {
      forget()
      queries.setQueryData(sourceQuery(source.id).queryKey, source)
      await queries.invalidateQueries({ queryKey: sourcesQuery().queryKey })
      await navigate({ to: paths.source, params: { sourceId: source.id } })
    },
  })
  const nothing = file === undefined && pasted.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!nothing && !adding.isPending) adding.mutate()
  }
  return (
    <Page title={text('sources.addTitle')}>
      <form className="add-source" onSubmit={submit}>
        {restored && !adding.isPending && (
          <Alert
            type="info"
            showIcon
            title={text('sources.restored')}
            action={
              <Button size="small" onClick={forget}>
                {text('sources.discard')}
              </Button>
            }
          />
        )}
        {adding.error !== null && <Refused error={adding.error} />}
        <FileDrop file={file} onFile={setFile} />
        {file === undefined && (
          <Labelled label={text('sources.orPaste')} id="pasted" hint={text('sources.pasteHint')}>
            <Input.TextArea
              id="pasted"
              value={pasted}
              placeholder={text('sources.paste')}
              autoSize={{ minRows: 5, maxRows: 14 }}
              onChange={(event) => change({ pasted: event.target.value })}
            />
          </Labelled>
        )}
        <Labelled label={text('sources.saidOn')} id="saidOn" hint={text('sources.saidOnHint')}>
          <DayField id="saidOn" value={saidOn} from={today()} past onChange={(day) => change({ saidOn: day })} />
        </Labelled>
        <Labelled label={text('sources.name')} id="title" hint={text('sources.nameHint')}>
          <Input id="title" value={title} maxLength={300} onChange={(event) => change({ title: event.target.value })} />
        </Labelled>
        <div className="two">
          <Labelled label={text('sources.speaker')} id="speaker">
            <Input
              id="speaker"
              value={speaker}
              maxLength={100}
              onChange={(event) => change({ speaker: event.target.value })}
            />
          </Labelled>
          <Labelled label={text('sources.meeting')} id="meeting">
            <Input
              id="meeting"
              value={meeting}
              maxLength={200}
              onChange={(event) => change({ meeting: event.target.value })}
            />
          </Labelled>
        </div>
        <div className="form-end">
          <ReasonButton
            type="primary"
            size="large"
            htmlType="submit"
            loading={adding.isPending}
            reason={nothing ? text('sources.needText') : undefined}
          >
            {text('sources.submit')}
          </ReasonButton>
          {adding.isPending && <output className="hint">{text('sources.reading')}</output>}
        </div>
      </form>
    </Page>
  )
}

/** What happened, what was kept, what to do. */
function Refused({ error }: { error: unknown }) {
  const text = useText()
  const words = useProblemWords()
  const problem = problemIn(error)
  const todo = todoAfter(problem?.code)
  const source = problem?.code === 'source/already-taken-in' ? problem.data?.['source'] : undefined
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={words(error)}
      description={
        <>
          {todo && <p className="hint">{text(`sources.todo.${todo}`)}</p>}
          {typeof source === 'string' ? (
            <Link to={paths.source} params={{ sourceId: source }}>
              {text('sources.openIt')}
            </Link>
          ) : (
            <p className="hint">{text('sources.kept')}</p>
          )}
        </>
      }
    />
  )
}
