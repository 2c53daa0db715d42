/** Characters set on a full em in Chinese typefaces: Chinese, full-width forms, and the quotes, dashes and dots of Chinese text. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u

/**
 * Width of a text in ems: 1 for a full-width character, ½ for any other. An estimate for placing things, exact for the
 * typefaces of official documents, whose digits and letters are half an em.
 */
export const widthInEms = (text: string): number =>
  [...text].reduce((width, character) => width + (FULL_WIDTH.test(character) ? 1 : 0.5), 0)
