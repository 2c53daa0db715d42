import { addDays, type PlainDate } from '@luoshi/calendar'
import { decide, evolve, noItem, type Item, type ItemCommand, type ItemEvent, type ItemId } from '@luoshi/loop'
import type { PersonId, UnitId } from '@luoshi/loop'
import { rulesInForce } from '../../apps/server/src/features/items/rules-in-force.ts'
import type { Random } from './random.ts'

/** Somebody in a post. */
export interface Officer {
  person: PersonId
  post: string
  unit: UnitId
}

export interface Fact {
  event: ItemEvent
  actor: Officer
  at: Date
}

type Body = ItemCommand extends infer Command
  ? Command extends ItemCommand
    ? Omit<Command, 'by' | 'on'>
    : never
  : never

/** One item living through its days: every fact is decided and folded by the loop itself, so that its history is true. */
export class Story {
  readonly itemId: ItemId
  readonly facts: Fact[] = []
  item: Item = noItem
  day: PlainDate
  readonly #random: Random
  readonly #today: PlainDate
  #second: number

  constructor(itemId: ItemId, day: PlainDate, { random, today }: { random: Random; today: PlainDate }) {
    this.itemId = itemId
    this.day = day
    this.#random = random
    this.#today = today
    this.#second = random.between(0, 3 * 3600)
  }

  /** Lets some days pass, never beyond today. */
  wait(low: number, high: number): void {
    this.until(addDays(this.day, this.#random.between(low, high)))
  }

  until(day: PlainDate): void {
    if (day > this.day) this.day = day < this.#today ? day : this.#today
  }

  act(actor: Officer, body: Body): void {
    const { person, unit } = actor
    const command = { ...body, by: { person, unit }, on: this.day } as ItemCommand // a body without who and when, completed
    const decision = decide(command, this.item, rulesInForce(this.day))
    if (!decision.ok)
      throw new Error(`A story asks for what the loop refuses: ${JSON.stringify([body, decision.refusal])}`)
    const at = this.now()
    this.facts.push(...decision.events.map((event) => ({ event, actor, at })))
    this.item = decision.events.reduce(evolve, this.item)
  }

  /** Office hours of the story's day, later with every call. */
  now(): Date {
    this.#second += this.#random.between(1, 600)
    return new Date(Date.parse(`${this.day}T08:00:00+08:00`) + this.#second * 1000 + this.#random.between(0, 999))
  }
}
