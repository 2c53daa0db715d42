import type { Act } from './commands.ts'

/** Who and when, as every event records it: nothing else that came with the command. */
export const stamp = ({ by, on }: Act): Act => ({ by: { person: by.person, unit: by.unit }, on })
