export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** The first language of `Accept-Language` that we speak, by its weights; Chinese when none is asked for. */
export function languageOf(header: string | undefined): Language {
  const asked = (header ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { language: range.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  for (const { language } of asked) for (const spoken of languages) if (language === spoken) return spoken
  return 'zh'
}
