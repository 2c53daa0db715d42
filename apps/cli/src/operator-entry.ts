import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { Stop, type ExitCode } from './exit-codes.ts'
import { REPOSITORY } from './repository.ts'

/**
 * Runs one of the server's operator commands as a process of its own: apps never import apps. Input, output and exit code are passed through.
 * The server's settings count from the folder Luoshi is installed in, as with `npm start`; a relative LUOSHI_DATA counts from here.
 */
export async function runOperator(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [`${REPOSITORY}apps/server/src/operator/main.ts`, ...args], {
    cwd: REPOSITORY,
    stdio: 'inherit',
    env: operatorEnvironment(process.env, process.cwd()),
  })
  process.on('SIGINT', () => {}) // the terminal sends it to the operator command too, which decides
  const code = await new Promise<number>((settle, fail) => {
    child.on('error', fail)
    child.on('close', (code) => settle(code ?? 130))
  })
  if (code !== 0) throw new Stop(code as ExitCode, '') // the operator commands keep to the same list of codes, and have said why
}

/** The environment for the operator commands: a data directory given relative to where the person stands becomes absolute. */
export function operatorEnvironment(env: NodeJS.ProcessEnv, workingDirectory: string): NodeJS.ProcessEnv {
  const data = env['LUOSHI_DATA']
  return data ? { ...env, LUOSHI_DATA: resolve(workingDirectory, data) } : env
}
