import { Button } from 'antd'
import { language, readIn, useText } from '../platform/text.ts'

/** One click to the other language; its button is written in the language it leads to. */
export function LanguageSwitch() {
  const text = useText()
  const other = language() === 'zh' ? 'en' : 'zh'
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void readIn(other)}>
      {text('app.language')}
    </Button>
  )
}
