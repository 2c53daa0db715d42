import { CommanderError } from 'commander'
import { EXIT, Stop, type ExitCode } from './exit-codes.ts'
import { languageOf, sayIn } from './language.ts'
import { luoshi } from './program.ts'

const args = process.argv.slice(2)
const language = languageOf(args, process.env)

// `luoshi … | head` closes the pipe early: that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})

try {
  await luoshi(language).parseAsync(args, { from: 'user' })
} catch (error) {
  process.exitCode = exitCodeFor(error)
}

/** Says what went wrong, once, and picks the code to end with. */
function exitCodeFor(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage // the parser has said it already
  if (error instanceof Stop) {
    if (error.message) console.error(error.message)
    return error.exitCode
  }
  const say = sayIn(language)
  console.error(
    say(
      '落实自身出了错，请连同以下内容一起反馈：',
      'This is a fault of Luoshi. Please report it with the lines below:',
    ),
  )
  console.error(error)
  return EXIT.fault
}
