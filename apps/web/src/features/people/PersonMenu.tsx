import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Dropdown } from 'antd'
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
  const acting = actingOf(session)
  const label = ({ unit, title, standsInFor }: (typeof session.posts)[number]) =>
    `${unit.name} · ${title}${standsInFor ? text('people.standsIn', { name: standsInFor.name }) : ''}`

  const choose = async (key: string) => {
    if (key === 'language') return readIn(language() === 'zh' ? 'en' : 'zh')
    if (key === 'password') return navigate({ to: '/password' })
    if (key === 'sign-out') {
      await signOut().catch(() => undefined) // gone or not, this browser forgets
      actIn(null)
      queries.clear()
      return navigate({ to: '/sign-in' })
    }
    if (key === acting?.id) return
    actIn(key)
    await navigate({ to: '/' }) // another post has another desk
    await queries.resetQueries()
  }
  const posts = session.posts.map((post) => ({ key: post.id as string, label: label(post) }))
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: acting ? [acting.id] : [],
        onClick: ({ key }) => void choose(key),
        items: [
          ...(posts.length > 0
            ? [{ type: 'group' as const, label: text('app.actAs'), children: posts }, { type: 'divider' as const }]
            : []),
          { key: 'language', label: text('app.language'), className: 'narrow-only' },
          { key: 'password', label: text('people.changePassword') },
          { key: 'sign-out', label: text('app.signOut') },
        ],
      }}
    >
      <button type="button" className="person">
        <span className="person-name">{session.person.name}</span>
        {acting && <span className="person-post">{label(acting)}</span>}
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  )
}
