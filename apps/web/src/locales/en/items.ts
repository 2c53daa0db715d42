export const items = {
  foundFor: 'Search: “{{words}}”',
  found: '{{count}} found',
  foundNothing: 'No item matches.',
  foundHint: 'Say it another way, or try only one or two words.',
}
