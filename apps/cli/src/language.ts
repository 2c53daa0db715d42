/** Language of what the command line itself says. What a document says stays as it is. */
export type Language = 'zh' | 'en'

/** Picks the sentence in the language at hand: Chinese is always written first. */
export type Say = (chinese: string, english: string) => string

export const sayIn =
  (language: Language): Say =>
  (chinese, english) =>
    language === 'zh' ? chinese : english

/** `--language` wins, then LC_ALL, LC_MESSAGES and LANG in the order POSIX gives them. Chinese unless English is asked for. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const asked = args.flatMap((argument, at) =>
    argument === '--language' ? [args[at + 1]] : argument.startsWith('--language=') ? [argument.slice(11)] : [],
  )[0]
  const locale = asked ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? ''
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh'
}
