import { wordRefusal, type Language, type Refusal } from '@luoshi/loop'
import type { z } from 'zod'
import type { Blocked } from './item-views.ts'

/* The office's words for what the API speaks of: one wording for screens, letters and the command line. */
export {
  actionLabels,
  delayCauseLabels,
  eventLabels,
  kindLabels,
  levelLabels,
  lightLabels,
  outcomeLabels,
  phaseLabels,
  sourceLabels,
  strengthLabels,
  termLabels,
  type Language,
  type Words,
} from '@luoshi/loop'

/** Why a command is not open today, in words that say what to do. Takes an entry of `blocked`, as the server sent it. */
export const blockedInWords = (blocked: z.infer<typeof Blocked>[string], language: Language): string =>
  wordRefusal(blocked as Refusal, language) // the server sends refusals of the loop, code and data as it made them
