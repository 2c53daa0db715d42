import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent, type Ref } from 'react'
import { paths } from '../paths.ts'
import { useText } from '../platform/text.ts'

/** One field for everything; `/` leads to it, Enter to what was found. */
export function SearchField({ ref }: { ref: Ref<HTMLInputElement> }) {
  const text = useText()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() !== '') void navigate({ to: paths.search, search: { q: words.trim() } })
  }
  return (
    <search className="search">
      <form onSubmit={submit}>
        <SearchOutlined aria-hidden />
        <input
          ref={ref}
          type="search"
          aria-label={text('app.search')}
          placeholder={text('app.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <kbd aria-hidden>/</kbd>
      </form>
    </search>
  )
}
