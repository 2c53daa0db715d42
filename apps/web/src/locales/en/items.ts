export const items = {
  foundFor: 'Search: “{{words}}”',
  found: '{{count}} found',
  foundNothing: 'No item matches.',
  foundHint: 'Say it another way, or try only one or two words.',
  light: {
    draft: 'Draft',
    'not-signed-for': 'Not signed for',
    'on-time': 'On time',
    'due-soon': 'Due soon',
    overdue: 'Overdue',
    paused: 'Paused',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
}
