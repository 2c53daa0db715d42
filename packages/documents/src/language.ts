/** Language of the headings and set phrases of a table. What people said stays in the language they said it in. */
export type Language = 'zh' | 'en'
