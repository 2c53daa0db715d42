import { actionLabels, blockedInWords, type ItemView } from '@luoshi/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { language, useSay, useText } from '../../../platform/text.ts'
import { ReasonButton } from '../../../ui/ReasonButton.tsx'
import { forms } from '../act/forms.ts'
import { useSignFor } from '../outbox/use-sign-for.ts'

const order = ['report-progress', 'report-done', ...Object.keys(forms)]
const placed = (names: readonly string[]) => order.filter((name) => names.includes(name))

/** What can be done, the next step first and large; and what cannot be done today, each with why. */
export function ItemActions({ item }: { item: ItemView }) {
  const text = useText()
  const say = useSay()
  const navigate = useNavigate()
  const { signFor, isOnItsWay } = useSignFor(item)
  const word = (name: string) =>
    name === 'spread' ? text('act.spread') : say(actionLabels[name as keyof typeof actionLabels]) // names come from the forms, one a command
  const begin = (name: string) => {
    if (name === 'sign-for') return void signFor()
    void navigate({ to: '/items/$itemId', params: { itemId: item.id }, search: { do: name }, resetScroll: false })
  }
  const allowed = placed(item.allowed)
  const blocked = placed(Object.keys(item.blocked)).flatMap((name) => {
    const why = item.blocked[name]
    return why ? { name, reason: blockedInWords(why, language()) } : []
  })
  return (
    <section className="actions no-print" aria-labelledby="item-actions">
      <h2 id="item-actions">{text('item.actions')}</h2>
      {allowed.length + blocked.length === 0 && <p className="hint">{text('item.nothing')}</p>}
      {item.next && (
        <Button
          type="primary"
          size="large"
          block
          className="next"
          loading={item.next === 'sign-for' && isOnItsWay}
          onClick={() => begin(item.next ?? '')}
        >
          {word(item.next)}
        </Button>
      )}
      <div className="action-row">
        {allowed
          .filter((name) => name !== item.next)
          .map((name) => (
            <Button key={name} onClick={() => begin(name)}>
              {word(name)}
            </Button>
          ))}
      </div>
      {blocked.length > 0 && (
        <details>
          <summary>{text('item.notNow', { count: blocked.length })}</summary>
          <div className="action-row">
            {blocked.map(({ name, reason }) => (
              <ReasonButton key={name} reason={reason}>
                {word(name)}
              </ReasonButton>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
