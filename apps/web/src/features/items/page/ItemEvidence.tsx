import { dayInWords, parsePlainDate, partsOf } from '@luoshi/calendar'
import { itemEndpoints, type ItemView } from '@luoshi/contract'
import { Button } from 'antd'
import { download } from '../../../platform/api.ts'
import { useClockReader } from '../item-queries.ts'
import { EvidencePicture } from './EvidencePicture.tsx'
import { fileSize } from './file-size.ts'

type Piece = ItemView['evidence'][number]

const isPicture = ({ mediaType }: Piece) => /^image\/(jpeg|png|webp|gif)$/.test(mediaType)

/** Everything handed in: pictures to look at, files with type and size, and the day each speaks of beside the day it came. */
export function ItemEvidence({ item }: { item: ItemView }) {
  const { text } = useClockReader()
  const { id, evidence, phase } = item
  return (
    <section aria-labelledby="item-evidence">
      <h2 id="item-evidence">{text('item.evidence')}</h2>
      {evidence.length === 0 && (
        <p className="hint">
          {text(phase === 'closed' || phase === 'cancelled' ? 'item.noEvidenceEver' : 'item.noEvidence')}
        </p>
      )}
      <ul className="evidence">
        {evidence.map((piece) => (
          <li key={piece.id}>
            {isPicture(piece) && <EvidencePicture itemId={id} piece={piece} />}
            <Caption itemId={id} piece={piece} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Caption({ itemId, piece }: { itemId: string; piece: Piece }) {
  const { text, language, today } = useClockReader()
  const { id, name, bytes, addedBy, addedAt, effectiveOn } = piece
  const { year } = partsOf(today)
  const added = parsePlainDate(
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(addedAt)),
  )
  return (
    <div className="evidence-caption">
      <Button
        type="link"
        onClick={() => void download(itemEndpoints.evidenceFile, { params: { itemId, evidenceId: id } }, name)}
        aria-label={`${text('item.save')} ${name}`}
      >
        {name}
      </Button>
      <span className="hint">
        {/\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase()} {fileSize(bytes)}
      </span>
      <span className="hint">
        {effectiveOn ? text('item.speaksOf', { day: dayInWords(effectiveOn, language, year) }) : text('item.noDay')}
      </span>
      <span className="hint">
        {text('item.handedIn', { person: addedBy.name, on: added ? dayInWords(added, language, year) : '' })}
      </span>
    </div>
  )
}
