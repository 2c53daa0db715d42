import { Button, Input } from 'antd'
import { useState } from 'react'
import { useText } from '../../../platform/text.ts'
import { UnitField } from '../../people/public.tsx'
import type { Terms } from './reshape.ts'

/** What is the same for every row that is selected: said once. */
export function BulkBar({
  count,
  onFill,
  onSetAside,
  onClear,
}: {
  count: number
  onFill: (change: Partial<Terms>) => Promise<void>
  onSetAside: () => Promise<void>
  onClear: () => void
}) {
  const text = useText()
  const [verifier, setVerifier] = useState<string | null>(null)
  const [criterion, setCriterion] = useState('')
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    await work().finally(() => setBusy(false))
  }
  const change: Partial<Terms> = {
    ...(verifier ? { verifier: verifier as Terms['verifier'] } : {}), // ids of the picker are unit ids
    ...(criterion.trim() ? { criterion: criterion.trim() } : {}),
  }
  return (
    <div className="bulk" role="toolbar" aria-label={text('sources.bulk')}>
      <strong>{text('sources.selected', { count })}</strong>
      <span className="bulk-unit">
        <UnitField value={verifier} onChange={setVerifier} placeholder={text('sources.sameVerifier')} />
      </span>
      <Input
        className="bulk-criterion"
        value={criterion}
        onChange={(event) => setCriterion(event.target.value)}
        placeholder={text('sources.sameCriterion')}
        aria-label={text('sources.sameCriterion')}
      />
      <Button
        type="primary"
        loading={busy}
        disabled={Object.keys(change).length === 0}
        onClick={() => void run(() => onFill(change))}
      >
        {text('sources.fillAll')}
      </Button>
      <Button loading={busy} onClick={() => void run(onSetAside)}>
        {text('sources.notATask')}
      </Button>
      <Button type="text" onClick={onClear}>
        {text('sources.clearSelection')}
      </Button>
    </div>
  )
}
