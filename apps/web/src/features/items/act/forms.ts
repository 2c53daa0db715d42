import type { PlainDate } from '@luoshi/calendar'
import type { CommandName, DelayCause, ItemView, Outcome } from '@luoshi/contract'

/** What a form may ask. `note` is the person's words, whatever the command calls them. */
export type FieldName =
  'outcome' | 'result' | 'day' | 'cause' | 'unit' | 'units' | 'person' | 'percent' | 'rung' | 'criterion' | 'note'

export type FormName = Exclude<CommandName, 'revise' | 'report-progress' | 'report-done'> | 'spread'

/** Everything typed into a form, kept until it is sent. */
export interface ActDraft {
  note: string
  outcome: Outcome | ''
  result: 'holds' | 'partly' | 'not' | ''
  day: PlainDate | null
  cause: DelayCause | ''
  unit: string | null
  units: string[]
  person: string | null
  rung: number | null
  criterion: string
  percent: number | null
  /** Given at the first press and kept until something is changed: pressed again after the line dropped, it is done once. */
  key: string
}

export const emptyDraft: ActDraft = {
  note: '',
  outcome: '',
  result: '',
  day: null,
  cause: '',
  unit: null,
  units: [],
  person: null,
  rung: null,
  criterion: '',
  percent: null,
  key: '',
}

interface FormShape {
  fields: readonly FieldName[]
  /** Fields that may stay empty. */
  optional?: readonly FieldName[]
}

/** The forms, in the order in which a person would look for them: the work, the time, the people, the end. */
export const forms: Record<FormName, FormShape> = {
  dispatch: { fields: [] },
  'sign-for': { fields: [] },
  close: { fields: ['outcome', 'note'], optional: ['note'] },
  return: { fields: ['note'] },
  'look-back': { fields: ['result', 'day', 'note'], optional: ['day', 'note'] },
  comment: { fields: ['note'] },
  'grant-extension': { fields: ['note'], optional: ['note'] },
  'refuse-extension': { fields: ['note'] },
  'ask-extension': { fields: ['day', 'cause', 'note'] },
  'state-delay-cause': { fields: ['cause', 'note'], optional: ['note'] },
  delegate: { fields: ['person'] },
  spread: { fields: ['units', 'day', 'criterion', 'unit'] },
  decline: { fields: ['note'] },
  recall: { fields: ['note'] },
  reassign: { fields: ['unit', 'note'] },
  'appoint-verifier': { fields: ['unit', 'note'] },
  escalate: { fields: ['rung', 'note'] },
  pause: { fields: ['note'] },
  resume: { fields: ['day', 'note'], optional: ['day', 'note'] },
  reopen: { fields: ['day', 'note'] },
  cancel: { fields: ['note'] },
}

export const isForm = (name: string): name is FormName => name in forms

/** What the form knows already. */
export function firstDraft(name: FormName, item: Pick<ItemView, 'report' | 'rung' | 'terms'>): ActDraft {
  switch (name) {
    case 'close':
      return { ...emptyDraft, outcome: item.report?.outcome ?? '' }
    case 'escalate':
      return { ...emptyDraft, rung: item.rung + 1 }
    case 'spread':
      return {
        ...emptyDraft,
        criterion: item.terms.criterion ?? '',
        unit: item.terms.lead,
        day: item.terms.due?.day ?? null,
      }
    default:
      return emptyDraft
  }
}

const isEmpty = (value: ActDraft[FieldName]) =>
  value === null || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)

/** Fields that still have to be filled in. What one answer asks of another is said here; all else is the server's to refuse. */
export function missingIn(name: FormName, draft: ActDraft): FieldName[] {
  const { fields, optional = [] } = forms[name]
  const asked = new Set(fields.filter((field) => !optional.includes(field)))
  if (name === 'close' && draft.outcome !== 'done') asked.add('note')
  if (name === 'look-back' && draft.result !== 'holds' && draft.result !== '') asked.add('day').add('note')
  if (name === 'resume' && draft.day !== null) asked.add('note')
  return fields.filter((field) => asked.has(field) && isEmpty(draft[field]))
}

const set = (day: PlainDate | null) => ({ day, basis: { type: 'set' } })

/** The body of the command. Call it once nothing is missing. */
export function bodyOf(name: FormName, draft: ActDraft, item: Pick<ItemView, 'terms'>): Record<string, unknown> {
  const { note, outcome, day, cause, unit, units, person, rung, result, criterion } = draft
  switch (name) {
    case 'dispatch':
    case 'sign-for':
      return {}
    case 'close':
      return { outcome, note }
    case 'comment':
    case 'grant-extension':
      return { note }
    case 'look-back':
      return result === 'holds' ? { result, note } : { result, note, due: set(day) }
    case 'ask-extension':
      return { until: day, reason: note, cause }
    case 'state-delay-cause':
      return { cause, note }
    case 'delegate':
      return { inCharge: person }
    case 'spread':
      return { units, due: set(day), criterion, verifier: unit, evidenceWanted: item.terms.evidenceWanted }
    case 'reassign':
      return { lead: unit, reason: note }
    case 'appoint-verifier':
      return { verifier: unit, reason: note }
    case 'escalate':
      return { rung, reason: note }
    case 'resume':
      return { until: day, note }
    case 'reopen':
      return { reason: note, due: set(day) }
    case 'return':
    case 'refuse-extension':
    case 'decline':
    case 'recall':
    case 'pause':
    case 'cancel':
      return { reason: note }
  }
}
