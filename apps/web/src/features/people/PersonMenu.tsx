import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useRef } from 'react'
import { actIn } from '../../platform/session.ts'
import { language, readIn, useText } from '../../platform/text.ts'
import { actingOf, useSession } from './session.ts'
import { signOut } from './sign-in.ts'

/** The person, the post they act in, and the way to act in another one or to leave. */
export function PersonMenu() {
  const text = useText()
  const session = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const acting = actingOf(session)
  const label = ({ unit, title, standsInFor }: (typeof session.posts)[number]) =>
    `${unit.name} · ${title}${standsInFor ? text('people.standsIn', { name: standsInFor.name }) : ''}`

  const actFrom = async (post: string) => {
    if (post === acting?.id) return
    actIn(post)
    await navigate({ to: '/' }) // another post has another desk
    await queries.resetQueries()
  }
  const leave = async () => {
    await signOut().catch(() => undefined) // gone or not, this browser forgets
    actIn(null)
    queries.clear()
    await navigate({ to: '/sign-in' })
  }
  const entry = (
    key: string,
    words: string,
    run: () => Promise<void>,
    more: { current?: boolean; look?: string } = {},
  ) => (
    <button
      key={key}
      type="button"
      className={more.look}
      aria-current={more.current ? 'true' : undefined}
      onClick={() => {
        menu.current?.hidePopover()
        void run()
      }}
    >
      {words}
    </button>
  )
  return (
    <>
      <button type="button" className="person" popoverTarget={id}>
        <span className="person-name">{session.person.name}</span>
        {acting && <span className="person-post">{label(acting)}</span>}
        <DownOutlined aria-hidden />
      </button>
      <div id={id} ref={menu} popover="auto" className="person-menu">
        {session.posts.length > 0 && <p className="hint">{text('app.actAs')}</p>}
        {session.posts.map((post) =>
          entry(post.id, label(post), () => actFrom(post.id), { current: post.id === acting?.id }),
        )}
        <hr />
        {entry('language', text('app.language'), () => readIn(language() === 'zh' ? 'en' : 'zh'), {
          look: 'narrow-only',
        })}
        {entry('password', text('people.changePassword'), () => navigate({ to: '/password' }))}
        {entry('sign-out', text('app.signOut'), leave)}
      </div>
    </>
  )
}
