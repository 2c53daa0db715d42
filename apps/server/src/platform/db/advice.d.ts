import { Advice } from '../advice.ts'
/** Oldest PostgreSQL whose SQL we stay within, as `server_version_num` counts: 15.0. */
export declare const OLDEST_POSTGRES = 150000
/** While opening, most failures are the operator's to solve; later the same codes (42501, ENOENT …) would mean a bug. */
type Moment = 'opening' | 'any time'
/** What to tell the operator about an error; undefined when it is not theirs to solve. */
export declare function adviceFor(error: unknown, now?: Moment): Advice | undefined
/** For opening and migrating. */
export declare const withAdvice: <Result>(opening: Promise<Result>) => Promise<Result>
/** For errors that do not say so themselves: whether the disk of a directory has no room left. */
export declare function diskFullAt(directory: string | undefined): Promise<Advice | undefined>
export declare const tooOld: (version: string) => Advice
export declare const notUnicode: (encoding: string) => Advice
export declare const otherMajor: (directory: string, found: string, expected: string) => Advice
export declare const directoryLocked: (directory: string, cause: unknown) => Advice
export {}
