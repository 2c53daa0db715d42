import { Modal } from 'antd'
import { useText } from '../platform/text.ts'
import { useShortcutGroups } from './shortcuts.ts'

const SIGNS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ' ': 'Space', 'Ctrl+z': 'Ctrl+Z' }

/** All keys that work here, opened by `?`. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText()
  const groups = useShortcutGroups()
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={text('app.keys')} width={560}>
      {groups
        .filter(({ shortcuts }) => shortcuts.length > 0)
        .map(({ title, shortcuts }) => (
          <section key={title} className="keys">
            <h2>{title}</h2>
            <dl>
              {shortcuts.map(({ keys, label }) => (
                <div key={label}>
                  <dt>
                    {[keys].flat().map((key) => (
                      <kbd key={key}>{SIGNS[key] ?? key}</kbd>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </Modal>
  )
}
