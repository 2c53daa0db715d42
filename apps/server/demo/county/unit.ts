/** A unit of the demo county, before it is stored. `code` is stable: people, links and demo items refer to it. */
export interface DemoUnit {
  code: string
  name: string
  shortName?: string
  /** Other names that letters and speeches use for it. */
  aliases: string[]
  type:
    | 'bureau'
    | 'section'
    | 'township-centre'
    | 'kindergarten'
    | 'primary'
    | 'junior'
    | 'senior'
    | 'vocational'
    | 'special'
  /** Code of the unit above; only the bureau has none. */
  parent?: string
  area?: 'urban' | 'town' | 'rural'
  ownership?: 'public' | 'private'
  pupils?: number
}

export type SchoolType = Exclude<DemoUnit['type'], 'bureau' | 'section' | 'township-centre'>
