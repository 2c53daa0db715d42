/** Ids are opaque text; the kernel only compares them. */
export type ItemId = string & { readonly ItemId: unique symbol }
export type UnitId = string & { readonly UnitId: unique symbol }
export type PersonId = string & { readonly PersonId: unique symbol }
export type DocumentId = string & { readonly DocumentId: unique symbol }
export type EvidenceId = string & { readonly EvidenceId: unique symbol }

/** Who acts, and for which unit: a person may hold several posts, and what is done is done from one of them. */
export interface Actor {
  person: PersonId
  unit: UnitId
}

export const isSamePerson = (one: Actor, other: Actor): boolean => one.person === other.person
