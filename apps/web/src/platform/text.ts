import type { Words } from '@luoshi/contract'
import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { resources } from '../locales/index.ts'

export type Language = 'zh' | 'en'

const LANGUAGE = 'luoshi.language'

/** What the reader chose, else what the browser asks for; Chinese first. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(LANGUAGE)
  if (chosen === 'zh' || chosen === 'en') return chosen
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'zh')

export async function startText(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'zh',
    resources,
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  })
  reflect()
}

export async function readIn(wanted: Language): Promise<void> {
  localStorage.setItem(LANGUAGE, wanted)
  await i18next.changeLanguage(wanted)
  reflect()
}

function reflect(): void {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en'
}

/** The words of the screen: `text('items.extend')`. Keys are `<feature>.<key>`. */
export function useText() {
  const { t } = useTranslation()
  return t
}

/** Says what the office's own tables of words hold, in the reader's language: `say(kindLabels.task)`. */
export function useSay(): (words: Words) => string {
  const { i18n } = useTranslation()
  const reader: Language = i18n.language === 'en' ? 'en' : 'zh'
  return useCallback((words) => words[reader], [reader])
}
