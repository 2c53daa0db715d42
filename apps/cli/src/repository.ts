import { fileURLToPath } from 'node:url'

/** The folder Luoshi was installed in, with a slash at its end, wherever the command was called from. */
export const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url))
