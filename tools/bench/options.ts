import { parseArgs } from 'node:util'

export interface Options {
  items: number
  units: number
  seconds: number
  rounds: number
  seed: number
  /** Connections measured at, fewest first. */
  connections: number[]
  /** An empty database, or one loaded by an earlier run; without one a temporary cluster is made and removed. */
  databaseUrl: string | undefined
  /** Whether the temporary cluster waits for the disk, as PostgreSQL does by itself. */
  durable: boolean
  json: boolean
  /** Numbers of the operations to measure, as the table lists them; all when empty. */
  only: number[]
  /** Further options for the server's Node, such as --cpu-prof. */
  serverNode: string[]
}

export const USAGE = `npm run bench -- [options]
  --items 100000          items to load, with their history
  --units 300             units of the county
  --seconds 5             how long each way of each operation is measured
  --rounds 5              into how many turns that is cut
  --connections 1,16
  --seed 1                the same seed loads the same county
  --database-url URL      an empty PostgreSQL database instead of a temporary one, or one that an earlier run has loaded
  --no-fsync              the temporary cluster does not wait for the disk
  --server-node OPTIONS   for the server's Node, e.g. --server-node=--cpu-prof
  --only 1,2              measure these rows of the table only, and no extraction
  --json                  figures for machines`

export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: { type: 'string', default: '100000' },
      units: { type: 'string', default: '300' },
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '1,16' },
      seed: { type: 'string', default: '1' },
      'database-url': { type: 'string' },
      'no-fsync': { type: 'boolean', default: false },
      'server-node': { type: 'string', default: '' },
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    },
  })
  const positive = (name: string, text: string) => {
    const value = Number(text)
    if (!(value > 0)) throw new RangeError(`--${name} must be a number above 0, not "${text}"`)
    return value
  }
  return {
    items: positive('items', values.items),
    units: positive('units', values.units),
    seconds: positive('seconds', values.seconds),
    rounds: positive('rounds', values.rounds),
    seed: positive('seed', values.seed),
    connections: values.connections.split(',').map((text) => positive('connections', text)),
    databaseUrl: values['database-url'],
    durable: !values['no-fsync'],
    json: values.json,
    only: values.only === '' ? [] : values.only.split(',').map((text) => positive('only', text)),
    serverNode: values['server-node'].split(' ').filter((option) => option !== ''),
  }
}
