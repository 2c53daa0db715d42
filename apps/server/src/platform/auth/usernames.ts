const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u

/** Letters of any script, digits and `. _ -`; 2 to 40 characters, beginning with a letter or digit. */
export const isUsername = (text: string): boolean => USERNAME.test(usernameOf(text))

/** One spelling for one account. */
export const usernameOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
