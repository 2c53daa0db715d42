/** Letters of any script, digits and `. _ -`; 2 to 40 characters, beginning with a letter or digit. */
export declare const isUsername: (text: string) => boolean
/** One spelling for one account. */
export declare const usernameOf: (text: string) => string
