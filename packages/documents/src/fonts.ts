/** A typeface asked for by name. None is shipped: the office's computers have them, and their licences are the office's. */
export type Typeface = {
  /** Name written into the document. */
  name: string
  /** Name under which Windows and WPS carry a cut of the same style, used when the first is absent. */
  substitute: string
}

/** 小标宋, for the issuing office's mark and titles. @source GB/T 9704-2012, 7.2.4, 7.3.1 */
export const TITLE_SONG: Typeface = { name: '方正小标宋简体', substitute: 'FZXiaoBiaoSong-B05S' }

/** 仿宋, for everything the standard does not say otherwise of. @source GB/T 9704-2012, 5.2.2 */
export const FANGSONG: Typeface = { name: '仿宋_GB2312', substitute: 'FangSong' }

/** 楷体, for headings of the second level. @source GB/T 9704-2012, 7.3.3 */
export const KAITI: Typeface = { name: '楷体_GB2312', substitute: 'KaiTi' }

/** 黑体, for headings of the first level and urgency. @source GB/T 9704-2012, 7.2.3, 7.3.3 */
export const HEITI: Typeface = { name: '黑体', substitute: 'SimHei' }

/** 宋体, for page numbers. @source GB/T 9704-2012, 7.5 */
export const SONGTI: Typeface = { name: '宋体', substitute: 'SimSun' }

/** For Latin letters and digits in English tables. @source house rule */
export const TIMES: Typeface = { name: 'Times New Roman', substitute: 'Liberation Serif' }

/** Every Chinese typeface the documents name. */
export const CHINESE_TYPEFACES: readonly Typeface[] = [TITLE_SONG, FANGSONG, KAITI, HEITI, SONGTI]
