import { run } from './bench/run.ts'
import { optionsFrom, USAGE } from './bench/options.ts'
import { printed } from './bench/report.ts'

if (process.argv.includes('--help')) console.log(USAGE)
else {
  const options = optionsFrom(process.argv.slice(2))
  const report = await run(options, (line) =>
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`),
  )
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  console.log(options.json ? JSON.stringify(report, null, 2) : printed(report))
}
