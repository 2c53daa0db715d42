import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useText } from '../../platform/text.ts'

const ACCEPT = '.docx,.doc,.wps,.pdf,.xlsx,.txt,.md,.html,.htm'

/** A place to drop a file on, which is also a button to choose one with. */
export function FileDrop({ file, onFile }: { file: File | undefined; onFile: (file: File | undefined) => void }) {
  const text = useText()
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={ACCEPT}
        hidden
        onChange={(event) => {
          onFile(event.target.files?.[0])
          event.target.value = '' // the same file, mended, can be chosen again
        }}
      />
      {file ? (
        <p className="file-chosen">
          {text('sources.chosen', { name: file.name, size: sizeInWords(file.size) })}
          <Button size="small" onClick={() => onFile(undefined)}>
            {text('sources.change')}
          </Button>
        </p>
      ) : (
        <button
          type="button"
          className={`file-drop${over ? ' is-over' : ''}`}
          onClick={() => picker.current?.click()}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            onFile(event.dataTransfer.files[0])
          }}
        >
          <InboxOutlined aria-hidden />
          <strong>{text('sources.dropHere')}</strong>
          <span className="hint">{text('sources.formats')}</span>
        </button>
      )}
    </>
  )
}

const sizeInWords = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
