import { auditEndpoints } from '@luoshi/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { call, query } from '../../platform/api.ts'
import { useProblemWords } from '../../platform/problem.ts'
import { language, useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { QueryTable } from '../../ui/QueryTable.tsx'
import { useMay } from '../people/public.tsx'

const moment = (at: string) => new Date(at).toLocaleString(language() === 'zh' ? 'zh-CN' : 'en-GB')

/** The log held against its seals, the seals, and the log itself without content. */
export function AuditPart() {
  const text = useText()
  const may = useMay()
  const words = useProblemWords()
  const [before, setBefore] = useState<number>()
  const verify = useMutation({ mutationFn: () => call(auditEndpoints.verify, { body: {} }) })
  const seals = useQuery(query(auditEndpoints.seals, { query: { limit: 20 } }))
  const events = useQuery(query(auditEndpoints.events, { query: { limit: 100, ...(before ? { before } : {}) } }))
  const result = verify.data
  return (
    <div className="settings-part">
      <h2>{text('settings.verify')}</h2>
      <p className="hint">{text('settings.verifyHint')}</p>
      {may('audit.verify') && (
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
          {text('settings.verifyNow')}
        </Button>
      )}
      <div aria-live="polite" className="settings-result">
        {verify.isError && <Alert type="error" showIcon title={words(verify.error)} />}
        {result && (
          <Alert
            type={result.intact ? 'success' : 'error'}
            showIcon
            title={text(result.intact ? 'settings.intact' : 'settings.broken', {
              events: result.events,
              seals: result.seals,
              unsealed: result.unsealed,
              count: result.findings.length,
            })}
            description={
              result.findings.length > 0 && (
                <ul>
                  {result.findings.map((finding, place) => (
                    <li key={place}>{text('settings.finding', { seal: finding.seal, kind: finding.kind })}</li>
                  ))}
                </ul>
              )
            }
          />
        )}
      </div>
      <h2>{text('settings.seals')}</h2>
      <QueryTable
        label={text('settings.seals')}
        rows={seals.data?.rows}
        rowKey={({ number }) => String(number)}
        error={seals.error}
        onRetry={() => void seals.refetch()}
        empty={<EmptyState title={text('settings.noSeals')} hint={text('settings.noSealsHint')} />}
        columns={[
          { key: 'number', title: text('settings.sealNumber'), width: 90, render: ({ number }) => number },
          { key: 'at', title: text('settings.sealedAt'), width: 190, render: ({ sealedAt }) => moment(sealedAt) },
          { key: 'count', title: text('settings.sealCount'), width: 110, align: 'right', render: ({ count }) => count },
          { key: 'hash', title: text('settings.sealHash'), render: ({ hash }) => <code className="hash">{hash}</code> },
        ]}
      />
      <h2>{text('settings.log')}</h2>
      <p className="hint">{text('settings.logHint')}</p>
      <QueryTable
        label={text('settings.log')}
        rows={events.data?.rows}
        rowKey={({ position }) => String(position)}
        error={events.error}
        onRetry={() => void events.refetch()}
        empty={<EmptyState title={text('settings.noLog')} />}
        columns={[
          { key: 'position', title: '#', width: 80, align: 'right', render: ({ position }) => position },
          { key: 'at', title: text('settings.when'), width: 190, render: ({ recordedAt }) => moment(recordedAt) },
          {
            key: 'who',
            title: text('settings.who'),
            width: 120,
            render: ({ person }) => person?.name ?? text('settings.system'),
          },
          { key: 'what', title: text('settings.what'), width: 220, render: ({ type }) => <code>{type}</code> },
          {
            key: 'on',
            title: text('settings.onWhat'),
            wideOnly: true,
            render: ({ streamType, streamId, version }) => (
              <code className="hash">
                {streamType} {streamId} v{version}
              </code>
            ),
          },
        ]}
      />
      <p className="settings-more">
        {before !== undefined && <Button onClick={() => setBefore(undefined)}>{text('settings.newest')}</Button>}
        {events.data?.next && (
          <Button onClick={() => setBefore(events.data.next ?? undefined)}>{text('settings.older')}</Button>
        )}
      </p>
    </div>
  )
}
