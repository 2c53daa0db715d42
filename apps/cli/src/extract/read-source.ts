import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { chinaCalendar, type PlainDate } from '@luoshi/calendar'
import { extract, printedDate, type Extraction } from '@luoshi/extract'
import { readDocument } from '@luoshi/reading'
import type { Say } from '../language.ts'
import { readingNoteInWords, readingRefusalInWords } from './reading-words.ts'

/** One file could not be taken in; the others go on. */
export class FileRefused extends Error {
  override name = 'FileRefused'
}

export interface ReadSource {
  extraction: Extraction
  /** Sentences for the person, already in their language. */
  notes: string[]
}

/**
 * Reads a file (`-` is standard input) and takes the demands out of it.
 * @param date  the day of the meeting or document; without it the document must print its own
 * @throws FileRefused with a sentence when the file is not there, cannot be read or carries no date
 */
export async function readSource(file: string, date: PlainDate | undefined, say: Say): Promise<ReadSource> {
  const bytes =
    file === '-'
      ? await buffer(process.stdin)
      : await readFile(file).catch((cause: NodeJS.ErrnoException) => {
          throw new FileRefused(fileProblemInWords(cause, say))
        })
  const read = await readDocument(bytes, file === '-' ? 'stdin' : basename(file))
  if (!read.ok) throw new FileRefused(readingRefusalInWords(read.refusal, say))
  const { text, notes } = read.document
  const day = date ?? printedDate(text)
  if (!day)
    throw new FileRefused(
      say(
        '文中没有印日期，请用 --date 给出会议或成文日期',
        'it prints no date: say with --date on which day it was said or issued',
      ),
    )
  return {
    extraction: extract(text, { date: day, calendar: chinaCalendar }),
    notes: notes.map((note) => readingNoteInWords(note, say)),
  }
}

function fileProblemInWords({ code, message }: NodeJS.ErrnoException, say: Say): string {
  if (code === 'ENOENT') return say('没有这个文件', 'there is no such file')
  if (code === 'EISDIR') return say('这是一个目录，请给出文件', 'this is a folder: name the files')
  if (code === 'EACCES') return say('没有读取权限', 'no permission to read it')
  return message
}
