import type { Unsent } from './outbox.ts'

export type ReportCommand = Exclude<Unsent['command'], 'sign-for'>

/** Whether anything was written or handed in yet: an empty draft is nothing to keep. */
export const writtenReport = ({ body, files }: Unsent): boolean =>
  files.length > 0 || String(body['note'] ?? '').trim() !== '' || typeof body['percent'] === 'number'

/** What a report still needs: progress says at least one thing; an outcome other than done says why. */
export function missingInReport(entry: Unsent): 'note'[] {
  const { command, body } = entry
  const isSilent = String(body['note'] ?? '').trim() === ''
  if (command === 'report-progress') return writtenReport(entry) ? [] : ['note']
  return isSilent && body['outcome'] !== 'done' ? ['note'] : []
}
