import type { ItemView } from '@luoshi/contract'
import { useText } from '../../../platform/text.ts'
import { Facts } from './Facts.tsx'

/** Who does it, who answers for it, who says whether it is done. */
export function ItemPeople({ item }: { item: ItemView }) {
  const text = useText()
  const { lead, supports, inCharge, leader, verifier, issuer, declined } = item
  const nobody = <span className="hint">{text('item.nobody')}</span>
  return (
    <section className="side-people" aria-labelledby="item-people">
      <h2 id="item-people">{text('item.people')}</h2>
      <Facts
        facts={[
          [text('item.lead'), lead?.name ?? nobody],
          [text('item.supports'), supports.length > 0 ? supports.map(({ name }) => name).join('、') : null],
          [text('item.inCharge'), inCharge?.name ?? nobody],
          [text('item.leader'), leader?.name ?? null],
          [text('item.verifier'), verifier?.name ?? nobody],
          [text('item.issuer'), issuer?.name ?? null],
        ]}
      />
      {declined.length > 0 && (
        <>
          <h3>{text('item.declined')}</h3>
          <ul>
            {declined.map(({ unit, on, reason }) => (
              <li key={`${unit.id} ${on}`}>{text('item.declinedSays', { unit: unit.name, on, reason })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
