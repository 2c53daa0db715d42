#!/usr/bin/env node
// Runs on whatever Node the system has and hands over to the one of this checkout, from any working directory.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const { findNode24, major, WANTED_MAJOR } = createRequire(import.meta.url)('../../../tools/node24.cjs')

if (!existsSync(`${root}node_modules/.package-lock.json`)) {
  const { status } = spawnSync(process.execPath, [`${root}tools/bootstrap.cjs`], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
}

if (major(process.version) >= WANTED_MAJOR) await import(main)
else {
  const node = findNode24(root)
  if (!node) {
    console.error('请安装 Node.js 24：https://nodejs.org\nInstall Node.js 24: https://nodejs.org')
    process.exit(1)
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: `${root}node_modules/.cache/compiled`, ...process.env },
  })
  process.on('SIGINT', () => {}) // the terminal sends it to the child too, which decides
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('close', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
  })
}
