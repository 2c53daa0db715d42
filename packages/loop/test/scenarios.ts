import { defaultRules, type Decision, type ItemAction, type ItemEvent, type possibleRefusals } from '../src/index.ts'
import {
  child,
  childAttached,
  childSettled,
  clerk,
  closed,
  day,
  drafted,
  due,
  extended,
  extensionAsked,
  given,
  inClosing,
  inDispatch,
  inDraft,
  inProgress,
  inReport,
  inspector,
  itemId,
  officer,
  paused,
  person,
  principal,
  principalLentToOffice,
  reportedDone,
  signedFor,
  teacher,
  terms,
  unit,
} from './office.ts'

type Scenarios = {
  [Action in ItemAction]: Record<(typeof possibleRefusals)[Action][number], Decision<ItemEvent>>
}

const on = {
  clerk: clerk('03-15'),
  officer: officer('03-18'),
  principal: principal('03-15'),
  later: inspector('05-17'),
}
const reason = '见附件'
const ended: ItemEvent = { ...clerk('03-04'), type: 'ItemCancelled', reason }
const held: ItemEvent = { ...on.later, type: 'LookBackHeld', note: '' }
const usedUp = [extended('03-20', '03-27'), extended('03-27', '04-03')]
const closedOverChild = [...inDispatch(), childAttached, signedFor, childSettled, reportedDone, closed]
const past = due('01-31')

const draft = { ...on.clerk, type: 'draft' as const, terms, parent: null }
const revise = { ...on.clerk, type: 'revise' as const }
const dispatch = { ...on.clerk, type: 'dispatch' as const }
const recall = { ...on.clerk, type: 'recall' as const, reason }
const signFor = { ...on.principal, type: 'sign-for' as const }
const decline = { ...on.principal, type: 'decline' as const, reason }
const reassign = { ...on.clerk, type: 'reassign' as const, lead: unit('logistics centre'), reason }
const delegate = { ...on.principal, type: 'delegate' as const, inCharge: person('Shen') }
const appoint = { ...on.clerk, type: 'appoint-verifier' as const, verifier: unit('inspectorate'), reason }
const comment = { ...on.clerk, type: 'comment' as const, note: reason }
const progress = { ...on.principal, type: 'report-progress' as const, note: reason, percent: null, evidence: [] }
const done = { ...on.principal, type: 'report-done' as const, outcome: 'done' as const, note: '', evidence: [] }
const giveBack = { ...on.officer, type: 'return' as const, reason }
const close = { ...on.officer, type: 'close' as const, outcome: 'done' as const, note: '' }
const ask = { ...on.principal, type: 'ask-extension' as const, until: day('04-10'), reason, cause: 'own' as const }
const grant = { ...on.clerk, type: 'grant-extension' as const, note: '' }
const refuseIt = { ...on.clerk, type: 'refuse-extension' as const, reason }
const pause = { ...on.clerk, type: 'pause' as const, reason }
const resume = { ...on.clerk, type: 'resume' as const, until: day('04-10'), note: reason }
const state = { ...on.principal, type: 'state-delay-cause' as const, cause: 'funds' as const, note: '' }
const escalate = { ...on.clerk, type: 'escalate' as const, rung: 1, reason }
const cancel = { ...on.clerk, type: 'cancel' as const, reason }
const fails = { ...on.later, type: 'look-back' as const, result: 'not' as const, note: reason, due: due('06-10') }
const holds = { ...on.later, type: 'look-back' as const, result: 'holds' as const, note: '' }
const reopen = { ...clerk('04-01'), type: 'reopen' as const, reason, due: due('04-20') }
const attach = { ...clerk('04-01'), type: 'note-child' as const, child, state: 'attached' as const, due: null }
const childBack = { ...attach, state: 'reopened' as const }

/** For every action and every code it may be refused with, one way to be refused with it. A new code does not compile without. */
export const scenarios: Scenarios = {
  draft: {
    'item/already-drafted': given(...inDraft()).when(draft),
    'item/title-missing': given().when({ ...draft, terms: { ...terms, title: '' } }),
    'item/lead-is-verifier': given().when({ ...draft, terms: { ...terms, lead: terms.verifier } }),
    'item/lead-is-support': given().when({ ...draft, terms: { ...terms, supports: [terms.lead] } }),
  },
  revise: {
    'item/not-a-draft': given(...inDispatch()).when({ ...revise, terms: { title: reason } }),
    'item/nothing-changed': given(...inDraft()).when({ ...revise, terms: {} }),
    'item/title-missing': given(...inDraft()).when({ ...revise, terms: { title: ' ' } }),
    'item/lead-is-verifier': given(...inDraft()).when({ ...revise, terms: { verifier: terms.lead } }),
    'item/lead-is-support': given(...inDraft()).when({ ...revise, terms: { supports: [terms.lead] } }),
  },
  dispatch: {
    'item/not-a-draft': given(...inReport()).when(dispatch),
    'item/incomplete': given(...inDraft({ due: null })).when(dispatch),
    // Drafts recorded before these two laws were kept while drafting still cannot be dispatched.
    'item/lead-is-verifier': given(...inDraft({ verifier: terms.lead })).when(dispatch),
    'item/lead-is-support': given(...inDraft({ supports: [terms.lead] })).when(dispatch),
    'item/due-already-past': given(...inDraft({ due: past })).when(dispatch),
  },
  recall: {
    'item/not-awaiting-signature': given(...inProgress()).when(recall),
    'item/reason-missing': given(...inDispatch()).when({ ...recall, reason: '' }),
  },
  'sign-for': { 'item/not-awaiting-signature': given(...inDraft()).when(signFor) },
  decline: {
    'item/not-awaiting-signature': given(...inClosing()).when(decline),
    'item/reason-missing': given(...inDispatch()).when({ ...decline, reason: '\t' }),
  },
  reassign: {
    'item/not-in-progress': given(...inReport()).when(reassign),
    'item/reason-missing': given(...inProgress()).when({ ...reassign, reason: '' }),
    'item/nothing-changed': given(...inProgress()).when({ ...reassign, lead: terms.lead }),
    'item/lead-is-verifier': given(...inProgress()).when({ ...reassign, lead: terms.verifier }),
  },
  delegate: {
    'item/not-open': given(...inClosing()).when(delegate),
    'item/nothing-changed': given(...inProgress({ inCharge: person('Shen') })).when(delegate),
  },
  'appoint-verifier': {
    'item/not-open': given(...inDraft()).when(appoint),
    'item/reason-missing': given(...inProgress()).when({ ...appoint, reason: '' }),
    'item/nothing-changed': given(...inProgress()).when({ ...appoint, verifier: terms.verifier }),
    'item/lead-is-verifier': given(...inProgress()).when({ ...appoint, verifier: terms.lead }),
  },
  comment: {
    'item/not-open': given().when(comment),
    'item/reason-missing': given(...inDraft()).when({ ...comment, note: '' }),
  },
  'report-progress': {
    'item/not-in-progress': given(...inDispatch()).when(progress),
    'item/percent-out-of-range': given(...inProgress()).when({ ...progress, percent: 120 }),
    'item/reason-missing': given(...inProgress()).when({ ...progress, note: '' }),
  },
  'report-done': {
    'item/not-in-progress': given(...inDispatch()).when(done),
    'item/paused': given(...inProgress(), paused).when(done),
    'item/children-open': given(...inProgress(), childAttached).when(done),
    'item/outcome-not-for-kind': given(...inProgress()).when({ ...done, outcome: 'not-accepted' }),
    'item/reason-missing': given(...inProgress()).when({ ...done, outcome: 'not-possible', note: ' ' }),
    'item/evidence-missing': given(...inProgress({ evidenceWanted: ['照片'] })).when(done),
  },
  return: {
    'item/not-reported': given(...inProgress()).when(giveBack),
    'item/verifier-was-reporter': given(...inReport()).when({ ...giveBack, ...principalLentToOffice('03-18') }),
    'item/verifier-of-own-unit': given(...inReport()).when({ ...giveBack, ...teacher('03-18') }),
    'item/reason-missing': given(...inReport()).when({ ...giveBack, reason: '' }),
  },
  close: {
    'item/not-reported': given(...inClosing()).when(close),
    'item/paused': given(...inReport(), paused).when(close),
    'item/children-open': given(...inReport(), childAttached).when(close),
    'item/verifier-was-reporter': given(...inReport()).when({ ...close, ...principal('03-18') }),
    'item/verifier-of-own-unit': given(...inReport()).when({ ...close, ...teacher('03-18') }),
    'item/outcome-not-for-kind': given(...inReport()).when({ ...close, outcome: 'standing' }),
    'item/reason-missing': given(...inReport()).when({ ...close, outcome: 'partly' }),
  },
  'ask-extension': {
    'item/not-in-progress': given(...inReport()).when(ask),
    'item/extension-pending': given(...inProgress(), extensionAsked).when(ask),
    'item/extensions-used-up': given(...inProgress(), ...usedUp).when(ask),
    'item/extension-asked-too-late': given(...inProgress()).when({ ...ask, ...principal('03-21') }),
    'item/reason-missing': given(...inProgress()).when({ ...ask, reason: '' }),
    'item/extension-not-later': given(...inProgress()).when({ ...ask, until: day('03-20') }),
    'item/due-already-past': given(...inProgress()).when(
      { ...ask, ...principal('04-20') },
      { ...defaultRules, lateExtensions: true },
    ),
  },
  'grant-extension': {
    'item/not-open': given(...inClosing()).when(grant),
    'item/no-extension-asked': given(...inProgress()).when(grant),
    'item/extensions-used-up': given(...inProgress(), extensionAsked).when(grant, {
      ...defaultRules,
      maxExtensions: 0,
    }),
    'item/own-extension': given(...inProgress(), extensionAsked).when({ ...grant, ...teacher('03-15') }),
  },
  'refuse-extension': {
    'item/not-open': given(...inDraft()).when(refuseIt),
    'item/no-extension-asked': given(...inProgress()).when(refuseIt),
    'item/own-extension': given(...inProgress(), extensionAsked).when({ ...refuseIt, ...principal('03-15') }),
    'item/reason-missing': given(...inProgress(), extensionAsked).when({ ...refuseIt, reason: '' }),
  },
  pause: {
    'item/not-open': given(...inDraft()).when(pause),
    'item/paused': given(...inProgress(), paused).when(pause),
    'item/own-pause': given(...inProgress()).when({ ...pause, ...principal('03-15') }),
    'item/reason-missing': given(...inProgress()).when({ ...pause, reason: '' }),
  },
  resume: {
    'item/not-open': given(...inClosing()).when(resume),
    'item/not-paused': given(...inProgress()).when(resume),
    'item/own-pause': given(...inProgress(), paused).when({ ...resume, ...principal('03-15') }),
    'item/reason-missing': given(...inProgress(), paused).when({ ...resume, note: '' }),
    'item/extensions-used-up': given(...inProgress(), ...usedUp, paused).when(resume),
    'item/extension-not-later': given(...inProgress(), paused).when({ ...resume, until: day('03-20') }),
    'item/due-already-past': given(...inProgress(), paused).when({ ...resume, ...clerk('04-11') }),
  },
  'state-delay-cause': {
    'item/not-open': given(...inDraft()).when(state),
    'item/nothing-changed': given(...inProgress(), { ...state, type: 'DelayCauseStated' }).when(state),
  },
  escalate: {
    'item/not-open': given(...inClosing()).when(escalate),
    'item/only-encouraged': given(...inProgress({ strength: 'encouragement' })).when(escalate),
    'item/paused': given(...inProgress(), paused).when(escalate),
    'item/reason-missing': given(...inProgress()).when({ ...escalate, reason: '' }),
    'item/rung-not-higher': given(...inProgress()).when({ ...escalate, rung: 0 }),
  },
  cancel: {
    'item/not-open': given(...inDraft(), ended).when(cancel),
    'item/children-open': given(...inDraft(), childAttached).when(cancel),
    'item/reason-missing': given(...inDraft()).when({ ...cancel, reason: '' }),
  },
  'look-back': {
    'item/not-closed': given(...inReport()).when(holds),
    'item/looked-back': given(...inClosing(), held).when(holds),
    'item/look-back-by-closer': given(...inClosing()).when({ ...holds, ...officer('05-17') }),
    'item/verifier-was-reporter': given(...inClosing()).when({ ...holds, ...principalLentToOffice('05-17') }),
    'item/look-back-of-own-unit': given(...inClosing()).when({ ...holds, ...teacher('05-17') }),
    'item/reason-missing': given(...inClosing()).when({ ...fails, note: '' }),
    'item/due-already-past': given(...inClosing()).when({ ...fails, due: past }),
  },
  reopen: {
    'item/not-closed': given(...inReport()).when(reopen),
    'item/reason-missing': given(...inClosing()).when({ ...reopen, reason: '' }),
    'item/due-already-past': given(...inClosing()).when({ ...reopen, due: past }),
  },
  'note-child': {
    'item/not-open': given(...inClosing()).when(attach),
    'item/child-of-itself': given({ ...drafted(), parent: itemId('above') }).when({
      ...attach,
      child: itemId('above'),
    }),
    'item/nothing-changed': given(...inProgress(), childAttached).when(attach),
    'item/child-unknown': given(...inProgress()).when(childBack),
    'item/incomplete': given(...closedOverChild).when(childBack),
    'item/due-already-past': given(...closedOverChild).when({ ...childBack, due: past }),
  },
}
