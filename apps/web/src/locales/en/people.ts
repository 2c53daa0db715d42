export const people = {
  signIn: 'Sign in',
  userName: 'User name',
  password: 'Password',
  signInTitle: 'From what was said to what got done',
  signInHint: 'Use the user name your unit gave you. If you forgot the password, ask the system administrator to reset it.',
  wrong: 'User name or password is not right. Check capitals and try again; five wrong tries lock the account for fifteen minutes.',
  locked: 'Too many wrong tries: locked for now. Try again in 15 minutes, or ask the system administrator.',
  code: 'One-time code',
  codeHint: 'Open your authenticator app and type the 6 digits.',
  demo: 'Demo accounts',
}
