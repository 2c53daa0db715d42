import type { HashingCost } from '../src/platform/auth/passwords.ts'

/** The least argon2 does: tests sign in a thousand times and have nothing to protect. */
export const cheap: HashingCost = { memoryCost: 8, timeCost: 1, parallelism: 1 }
