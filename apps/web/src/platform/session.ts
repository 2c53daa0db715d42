/** The post somebody acts in, kept in this browser only: a person may hold several, and rights follow the post. */
const POST = 'luoshi.post'

export const actingPost = (): string | null => localStorage.getItem(POST)

export function actIn(post: string | null): void {
  if (post === null) localStorage.removeItem(POST)
  else localStorage.setItem(POST, post)
}
