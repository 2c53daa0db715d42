import { kindLabels, levelLabels, itemEndpoints, phaseLabels, type ItemView } from '@luoshi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { download } from '../../../platform/api.ts'
import { useSay, useText } from '../../../platform/text.ts'
import { Page } from '../../../ui/Page.tsx'
import { ActDrawer } from '../act/ActDrawer.tsx'
import { isForm } from '../act/forms.ts'
import { itemQuery, useClockReader } from '../item-queries.ts'
import { ItemLight } from '../ItemLight.tsx'
import { lightInWords } from '../light-words.ts'
import { ReportDrawer } from '../outbox/ReportDrawer.tsx'
import { UnsentStrip } from '../outbox/UnsentStrip.tsx'
import { useOutbox } from '../outbox/use-outbox.ts'
import { ItemActions } from './ItemActions.tsx'
import { ItemChildren } from './ItemChildren.tsx'
import { ItemClock } from './ItemClock.tsx'
import { ItemEvidence } from './ItemEvidence.tsx'
import { ItemHistory } from './ItemHistory.tsx'
import { ItemPeople } from './ItemPeople.tsx'
import { ItemWords } from './ItemWords.tsx'
import { Outcomes } from './Outcomes.tsx'
import '../items.css'

/** One item: what was asked, until when, by whom it is done, what came of it, and what can be done now. */
export default function ItemPage() {
  const text = useText()
  const { itemId = '' } = useParams({ strict: false })
  const { data: item } = useSuspenseQuery(itemQuery(itemId))
  const { unsent } = useOutbox()
  return (
    <Page
      title={item.title}
      says={<Standing item={item} />}
      actions={
        item.clock && (
          <Button
            onClick={() =>
              void download(itemEndpoints.handoverSheet, { params: { itemId } }, `交办单-${item.title}.docx`)
            }
          >
            {text('item.sheet')}
          </Button>
        )
      }
    >
      <UnsentStrip entries={unsent} itemId={itemId} />
      <div className="item">
        <div className="item-main">
          <ItemWords item={item} />
          <Outcomes item={item} />
          <ItemEvidence item={item} />
          <ItemChildren item={item} />
          <ItemHistory item={item} />
        </div>
        <aside className="item-side">
          <ItemActions item={item} />
          <ItemClock item={item} />
          <ItemPeople item={item} />
        </aside>
      </div>
      <Doing item={item} />
    </Page>
  )
}

function Standing({ item }: { item: ItemView }) {
  const text = useText()
  const say = useSay()
  const reader = useClockReader()
  const { kind, level, phase, parent } = item
  return (
    <>
      <span className="item-standing">
        <ItemLight item={item} plain /> {lightInWords(item, reader)}
      </span>
      <span className="hint">
        {text('item.phaseLine', {
          kind: say(kindLabels[kind]),
          level: say(levelLabels[level]),
          phase: say(phaseLabels[phase]),
        })}
        {parent && (
          <>
            {' · '}
            <Link to="/items/$itemId" params={{ itemId: parent }}>
              {text('item.parent')}
            </Link>
          </>
        )}
      </span>
    </>
  )
}

/** The form that the address names, open over the item. */
function Doing({ item }: { item: ItemView }) {
  const navigate = useNavigate()
  const { do: doing } = useSearch({ strict: false })
  const close = () =>
    void navigate({ to: '/items/$itemId', params: { itemId: item.id }, search: {}, replace: true, resetScroll: false })
  if (doing === 'report-progress' || doing === 'report-done')
    return <ReportDrawer key={doing} item={item} command={doing} onClose={close} />
  if (doing !== undefined && isForm(doing)) return <ActDrawer key={doing} item={item} name={doing} onClose={close} />
  return null
}
