import { fullDayInWords } from '@luoshi/calendar'
import { sourceEndpoints, type ItemView, type SourceView } from '@luoshi/contract'
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { Button, Dropdown } from 'antd'
import { useMemo, useState } from 'react'
import { download } from '../../../platform/api.ts'
import { useProblemWords } from '../../../platform/problem.ts'
import { language, useText } from '../../../platform/text.ts'
import { tallyOf, views, type View } from './tally.ts'

/** What was said and what stands open, in one line; each number shows its rows. */
export function DeskHead({
  source,
  rows,
  view,
  onView,
}: {
  source: SourceView
  rows: readonly ItemView[]
  view: View
  onView: (view: View) => void
}) {
  const text = useText()
  const tally = useMemo(() => tallyOf(rows), [rows])
  const count = {
    all: tally.all,
    waiting: tally.waiting,
    ready: tally.ready,
    sent: tally.sent,
    'set-aside': tally.setAside,
  }
  return (
    <div className="desk-head">
      <div>
        <h1>{source.title}</h1>
        <p className="hint">
          {[fullDayInWords(source.saidOn, language()), source.speaker, source.meeting].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="desk-tally" role="toolbar" aria-label={text('sources.show')}>
        {views.map((one) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => onView(one)}>
            {text(`sources.view.${one}`, { count: count[one] })}
          </button>
        ))}
        {tally.withoutLead > 0 && (
          <span className="desk-lacks">{text('sources.withoutLead', { count: tally.withoutLead })}</span>
        )}
      </div>
      <Downloads source={source} />
    </div>
  )
}

function Downloads({ source }: { source: SourceView }) {
  const text = useText()
  const words = useProblemWords()
  const [failed, setFailed] = useState<string>()
  const params = { sourceId: source.id }
  const get = (work: Promise<void>) => {
    setFailed(undefined)
    void work.catch((error: unknown) => setFailed(words(error)))
  }
  const table = (format: 'docx' | 'xlsx') =>
    get(
      download(
        sourceEndpoints.taskTable,
        { params, query: { format, language: language() } },
        `${text('sources.taskTableOf', { title: source.title })}.${format}`,
      ),
    )
  return (
    <>
      {failed && (
        <span className="desk-failed" role="alert">
          {failed}
        </span>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'docx', label: text('sources.tableDocx'), onClick: () => table('docx') },
            { key: 'xlsx', label: text('sources.tableXlsx'), onClick: () => table('xlsx') },
            {
              key: 'original',
              label: text('sources.original'),
              onClick: () => get(download(sourceEndpoints.original, { params }, source.fileName)),
            },
          ],
        }}
      >
        <Button icon={<DownloadOutlined />} className="no-print">
          {text('sources.download')}
        </Button>
      </Dropdown>
    </>
  )
}
