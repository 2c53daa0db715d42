import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PREVIEW_FAMILIES, previewFontconfig } from '../src/preview-fonts.ts'

const answers = (command: string, ...options: string[]): string | undefined => {
  try {
    return execFileSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

/** Whether this machine can draw the documents: LibreOffice, poppler and the typefaces that stand in for the office's. */
export const canDraw = (): boolean =>
  answers('soffice', '--version') !== undefined &&
  answers('pdftotext', '-v') !== undefined &&
  PREVIEW_FAMILIES.every((family) => answers('fc-list', family, 'family')?.trim())

/** A folder that vanishes with `remove`, holding converted files. Every call has its own LibreOffice profile. */
export function drawingFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(fonts, previewFontconfig())
  mkdirSync(join(folder, 'profile'))
  return {
    path: (name: string) => join(folder, name),
    /** Converts all files in one start of LibreOffice; `target` is a file extension, with a filter where one is needed. */
    convert(files: Record<string, Uint8Array>, target: string) {
      const paths = Object.entries(files).map(([name, bytes]) => {
        writeFileSync(join(folder, name), bytes)
        return join(folder, name)
      })
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      execFileSync('soffice', ['--headless', profile, '--convert-to', target, '--outdir', folder, ...paths], {
        env: { ...process.env, FONTCONFIG_FILE: fonts },
        stdio: 'ignore',
      })
    },
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
