import { dayInWords, parsePlainDate, partsOf } from '@luoshi/calendar'
import { Button } from 'antd'
import { useEffect, useId, useState, type ChangeEvent } from 'react'
import { pressKey } from '../../../platform/api.ts'
import { language, useText } from '../../../platform/text.ts'
import { today } from '../../../platform/today.ts'
import { fileSize } from '../page/file-size.ts'
import type { Unsent, UnsentFile } from './outbox.ts'
import { forgetFile, keepFile, readFile } from './outbox-store.ts'
import { shrunk } from './shrink-photo.ts'
import { change } from './tend.ts'
import { useOutbox } from './use-outbox.ts'

/** Photos straight from the camera and files, several at once; each goes on its way at once and shows when it has arrived. */
export function ReportFiles({ draft, wanted }: { draft: Unsent; wanted: readonly string[] }) {
  const text = useText()
  const id = useId()
  const add = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])]
    target.value = '' // the same photo can be chosen again
    for (const file of chosen) {
      const { blob, name } = await shrunk(file)
      const kept = fileOf(file, blob, name)
      await keepFile(kept.id, blob)
      await change(draft.id, (now) => ({ ...now, files: [...now.files, kept] }))
    }
  }
  return (
    <fieldset className="report-files">
      <legend>{text('act.evidence')}</legend>
      {wanted.length > 0 && <p className="hint">{text('act.wanted', { wanted: wanted.join('、') })}</p>}
      <div className="pick-files">
        <label htmlFor={`${id}-camera`} className="pick-file pick-camera">
          {text('outbox.camera')}
          <input
            id={`${id}-camera`}
            type="file"
            accept="image/*"
            capture="environment"
            multiple
            onChange={(event) => void add(event)}
          />
        </label>
        <label htmlFor={`${id}-photos`} className="pick-file">
          {text('outbox.photos')}
          <input id={`${id}-photos`} type="file" accept="image/*" multiple onChange={(event) => void add(event)} />
        </label>
        <label htmlFor={`${id}-files`} className="pick-file">
          {text('outbox.files')}
          <input id={`${id}-files`} type="file" multiple onChange={(event) => void add(event)} />
        </label>
      </div>
      <ul className="files">
        {draft.files.map((file) => (
          <FileLine key={file.id} file={file} draft={draft} />
        ))}
      </ul>
      <p className="hint">{text('act.evidenceHint')}</p>
    </fieldset>
  )
}

const dayTaken = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** A photo speaks of the day it was taken; of other files nobody knows. */
function fileOf(file: File, blob: Blob, name: string): UnsentFile {
  const isImage = file.type.startsWith('image/')
  const taken = isImage ? parsePlainDate(dayTaken.format(new Date(file.lastModified))) : undefined
  return {
    id: pressKey(),
    name,
    bytes: blob.size,
    isImage,
    effectiveOn: taken && taken <= today() ? taken : null,
    evidenceId: null,
    refused: null,
  }
}

function FileLine({ file, draft }: { file: UnsentFile; draft: Unsent }) {
  const text = useText()
  const { progress } = useOutbox()
  const { id, name, bytes, isImage, evidenceId, refused, effectiveOn } = file
  const done = progress[id]
  const day = effectiveOn === null ? undefined : parsePlainDate(effectiveOn)
  const state =
    refused ??
    (evidenceId !== null
      ? `✓ ${text('outbox.arrived')}`
      : done === undefined
        ? text('outbox.waits')
        : text('outbox.onTheWay', { percent: Math.round(done * 100) }))
  const remove = async () => {
    await change(draft.id, (now) => ({ ...now, files: now.files.filter((one) => one.id !== id) }))
    await forgetFile(id)
  }
  return (
    <li>
      {isImage && <Thumbnail id={id} name={name} />}
      <span className="file-words">
        <span className="file-name">{name}</span>
        <span className="hint">
          {fileSize(bytes)}
          {day && ` · ${text('outbox.takenOn', { day: dayInWords(day, language(), partsOf(today()).year) })}`}
        </span>
        <span className={refused ? 'file-refused' : evidenceId !== null ? 'file-arrived' : 'hint'} aria-live="polite">
          {state}
        </span>
        {evidenceId === null && done !== undefined && !refused && <progress max={1} value={done} aria-label={name} />}
      </span>
      <Button type="text" onClick={() => void remove()} aria-label={`${text('outbox.remove')} ${name}`}>
        {text('outbox.remove')}
      </Button>
    </li>
  )
}

function Thumbnail({ id, name }: { id: string; name: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let gone = false
    void readFile(id).then((blob) => {
      if (!blob || gone) return
      made = URL.createObjectURL(blob)
      setAddress(made)
    })
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [id])
  return address ? <img src={address} alt={name} /> : <span className="picture-place" />
}
