import { Advice } from '../../platform/advice.ts'

export const corrupt = (file: string, cause: unknown) =>
  new Advice(
    'archive-corrupt',
    {
      en: `The archive ${file} is damaged or incomplete (${reasonOf(cause)}). Nothing was loaded. Copy it again from where it was made, or use another archive.`,
      zh: `归档文件 ${file} 已损坏或不完整(${reasonOf(cause)})。没有导入任何内容。请重新拷贝,或改用另一份归档。`,
    },
    cause,
  )

export const notThere = (file: string, cause: unknown) =>
  new Advice(
    'archive-absent',
    {
      en: `The archive ${file} cannot be read: check its name and rights.`,
      zh: `无法读取归档文件 ${file}:请检查文件名和权限。`,
    },
    cause,
  )

export const tooNew = (file: string, migration: string) =>
  new Advice('archive-newer', {
    en: `The archive ${file} was made by a newer Luoshi (${migration}). Nothing was loaded. Upgrade this Luoshi first.`,
    zh: `归档文件 ${file} 由更新版本的落实生成(${migration})。没有导入任何内容。请先升级本系统。`,
  })

export const present = (slug: string) =>
  new Advice('bureau-present', {
    en: `The bureau "${slug}" is already here. Nothing was loaded: an archive never overwrites. Load it into an empty database.`,
    zh: `单位"${slug}"在此数据库中已存在。没有导入任何内容:归档从不覆盖已有数据。请导入到空数据库中。`,
  })

export const absent = (slug: string, known: readonly string[]) =>
  new Advice('bureau-absent', {
    en: `There is no bureau "${slug}" here. Known: ${known.join(', ') || 'none'}.`,
    zh: `没有名为"${slug}"的单位。已有:${known.join('、') || '无'}。`,
  })

export const ambiguous = (known: readonly string[]) =>
  new Advice('bureau-ambiguous', {
    en: `There are several bureaus here; say which with --bureau: ${known.join(', ')}.`,
    zh: `此数据库中有多个单位,请用 --bureau 指明:${known.join('、')}。`,
  })

const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message.split('\n')[0] : String(cause))
