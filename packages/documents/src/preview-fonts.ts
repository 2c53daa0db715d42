import { FANGSONG, HEITI, KAITI, SONGTI, TIMES, TITLE_SONG } from './fonts.ts'
import type { Typeface } from './fonts.ts'

/** Freely licensed typefaces that stand in for those of official documents, nearest in style. @source house rule */
const STAND_INS: readonly [Typeface, string][] = [
  [TITLE_SONG, 'Noto Serif CJK SC'],
  [FANGSONG, 'Noto Serif CJK SC'],
  [SONGTI, 'Noto Serif CJK SC'],
  [KAITI, 'AR PL KaitiM GB'],
  [HEITI, 'Noto Sans CJK SC'],
  [TIMES, 'Noto Serif CJK SC'],
]

/** Families a preview needs installed. */
export const PREVIEW_FAMILIES: readonly string[] = [...new Set(STAND_INS.map(([, family]) => family))]

const alias = ([{ name }, family]: [Typeface, string]) => `  <match target="pattern">
    <test name="family"><string>${name}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>
  </match>`

/**
 * A fontconfig file under which a preview on a server without the office's typefaces keeps their widths and styles apart:
 * point `FONTCONFIG_FILE` at it when running LibreOffice. The .docx is the document; what is drawn with this is a preview.
 */
export const previewFontconfig = (): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${STAND_INS.map(alias).join('\n')}
</fontconfig>
`
