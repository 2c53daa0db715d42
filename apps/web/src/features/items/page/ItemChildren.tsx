import type { ItemView } from '@luoshi/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../platform/text.ts'
import { ItemLight } from '../ItemLight.tsx'
import { DueCell } from '../lists/WorkTable.tsx'

/** What was handed down, unit by unit, and how much of it is settled. */
export function ItemChildren({ item: { children, childrenOpen, childrenTotal } }: { item: ItemView }) {
  const text = useText()
  if (childrenTotal === 0) return null
  return (
    <section aria-labelledby="item-children">
      <h2 id="item-children">{text('item.children')}</h2>
      <p className="hint">{text('item.childrenSays', { total: childrenTotal, open: childrenOpen })}</p>
      <progress
        className="roll-up"
        max={childrenTotal}
        value={childrenTotal - childrenOpen}
        aria-label={text('item.childrenSays', { total: childrenTotal, open: childrenOpen })}
      />
      <table className="plain-table">
        <tbody>
          {children.map((child) => (
            <tr key={child.id}>
              <td>
                <ItemLight item={child} />
              </td>
              <td>
                <Link to="/items/$itemId" params={{ itemId: child.id }}>
                  {child.lead?.name ?? child.title}
                </Link>
              </td>
              <td>
                <DueCell row={child} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
