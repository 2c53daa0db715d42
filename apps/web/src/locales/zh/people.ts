export const people = {
  signIn: '登录',
  userName: '用户名',
  password: '密码',
  signInTitle: '把讲过的话落到实处',
  signInHint: '用单位发给您的用户名登录。忘记密码请找系统管理员重置。',
  wrong: '用户名或密码不对。请检查大小写后再试；连续输错五次会锁定十五分钟。',
  locked: '输错次数太多，已暂时锁定。请 15 分钟后再试，或请系统管理员解锁。',
  code: '动态验证码',
  codeHint: '打开验证器应用，输入 6 位数字。',
  demo: '演示账号',
}
