import type { Role } from '@luoshi/contract'
import type { KnownPerson, PersonEvent } from './person.ts'
import { accept, refuse, type Decision } from './refusal.ts'

export function openAccount(
  person: KnownPerson,
  username: string,
  around: { wellFormed: boolean; free: boolean },
): Decision<PersonEvent> {
  if (person.account) return refuse('account/exists', { username: person.account.username })
  if (!around.wellFormed) return refuse('account/username-malformed', {})
  if (!around.free) return refuse('account/username-taken', { username })
  return accept({ type: 'AccountOpened', username })
}

/** @param lastOf  a role that nobody else who can sign in would hold any more */
export function closeAccount(
  person: KnownPerson,
  around: { isOwn: boolean; lastOf: Role | undefined },
): Decision<PersonEvent> {
  if (!person.account) return refuse('account/none', {})
  if (person.account.closed) return refuse('account/closed', {})
  if (around.isOwn) return refuse('account/own', {})
  if (around.lastOf) return refuse('account/last-administrator', { role: around.lastOf })
  return accept({ type: 'AccountClosed' })
}

export function reopenAccount(person: KnownPerson): Decision<PersonEvent> {
  if (!person.account) return refuse('account/none', {})
  return person.account.closed ? accept({ type: 'AccountReopened' }) : refuse('account/not-closed', {})
}

export function givePassword(person: KnownPerson): Decision<PersonEvent> {
  if (!person.account) return refuse('account/none', {})
  return person.account.closed ? refuse('account/closed', {}) : accept({ type: 'PasswordGiven' })
}

export function dropSecondFactor(person: KnownPerson, hasOne: boolean): Decision<PersonEvent> {
  if (!person.account) return refuse('account/none', {})
  return hasOne ? accept({ type: 'SecondFactorDropped' }) : refuse('account/no-second-factor', {})
}
