/** Stands, in any text of a document, for what nobody has decided yet; set on a grey ground so that it is seen. */
export const UNDECIDED = '（待定）'

/** Grey under what is not decided: visible in print, quiet on the page. */
export const UNDECIDED_GROUND = 'E4E4E4'
