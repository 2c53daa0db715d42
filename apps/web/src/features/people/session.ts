import { sessionEndpoints, type Permission, type Session } from '@luoshi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../platform/api.ts'

/** Who is signed in, and what the acting post may do. Old when people, posts or units change. */
export const sessionQuery = () =>
  query(sessionEndpoints.get, {}, { livesOn: ['person', 'post', 'unit'], staleTime: 5 * 60_000 })

export const useSession = (): Session => useSuspenseQuery(sessionQuery()).data

/** Whether the acting post may do something at all; whether a thing is open to it today, the thing itself says. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useSession()
  return (permission) => permissions.includes(permission)
}

/** The post that acts now; undefined for somebody who holds none. */
export const actingOf = ({ posts, acting }: Session): Session['posts'][number] | undefined =>
  posts.find(({ id }) => id === acting) ?? posts[0]
