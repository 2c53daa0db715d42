import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Command } from 'commander'
import type { Finding } from '../doctor/finding.ts'
import { ok } from '../doctor/finding.ts'
import { calendarFindings, optionalFindings } from '../doctor/machine-findings.ts'
import { serverFindings, type ServerReport } from '../doctor/server-findings.ts'
import { EXIT, Stop } from '../exit-codes.ts'
import type { Say } from '../language.ts'
import { operatorEnvironment } from '../operator-entry.ts'
import type { CommandContext } from '../program.ts'
import { REPOSITORY } from '../repository.ts'

export function doctorCommand(program: Command, { say }: CommandContext): void {
  program
    .command('doctor')
    .description(
      say(
        '自检：设置、数据目录、数据库、日历、时钟，逐项说怎么办',
        'check settings, data directory, database, calendar, clock; say what to do',
      ),
    )
    .addHelpText(
      'after',
      say('\n什么都不改动。有“失败”时退出码为 1。', '\nChanges nothing. Ends with 1 when anything fails.'),
    )
    .action(async () => {
      const findings = [
        ok(`Node.js ${process.version}`),
        ...serverFindings(await serverReport(), say),
        ...calendarFindings(new Date(), say),
        ...optionalFindings(say),
      ]
      for (const finding of findings) console.log(lineOf(finding, say))
      const failed = findings.filter(({ state }) => state === 'fail').length
      const doubtful = findings.filter(({ state }) => state === 'warn').length
      console.log(
        say(
          `\n${findings.length} 项，失败 ${failed}，注意 ${doubtful}`,
          `\n${findings.length} checked, ${failed} failed, ${doubtful} to look at`,
        ),
      )
      if (failed > 0) throw new Stop(EXIT.refused, '')
    })
}

/** Asked of the server's own program, in a process of its own. */
async function serverReport(): Promise<ServerReport> {
  const { stdout } = await promisify(execFile)(process.execPath, [`${REPOSITORY}apps/server/src/operator/check.ts`], {
    cwd: REPOSITORY,
    env: operatorEnvironment(process.env, process.cwd()),
  })
  return JSON.parse(stdout) as ServerReport // printed by the same version of Luoshi
}

function lineOf({ state, what, advice }: Finding, say: Say): string {
  const mark = { ok: say('✓ 正常', '✓ ok  '), warn: say('! 注意', '! look'), fail: say('✗ 失败', '✗ fail') }[state]
  return advice === undefined
    ? `${mark}  ${what}`
    : `${mark}  ${what}\n        ${advice.replaceAll('\n', '\n        ')}`
}
