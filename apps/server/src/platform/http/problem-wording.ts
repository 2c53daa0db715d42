import type { EdgeCode, EdgeProblems } from './problems.ts'
import type { Language } from './language.ts'

type Wording = { [Code in EdgeCode]: string | ((data: EdgeProblems[Code]) => string) }

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
const minutes = (seconds: number) => Math.max(1, Math.ceil(seconds / 60))

const weaknessZh: Record<string, string> = {
  'too-short': '密码太简单：至少 10 个字符，或 8 个字符并含大写字母、小写字母、数字、符号中的三类。',
  'is-username': '密码不能包含用户名。',
  'too-uniform': '密码中重复的字符太多。',
}
const weaknessEn: Record<string, string> = {
  'too-short':
    'The password is too simple: at least 10 characters, or 8 with three of capitals, small letters, digits and signs.',
  'is-username': 'The password must not contain the username.',
  'too-uniform': 'The password repeats too few characters.',
}

const zh: Wording = {
  'request/malformed': '提交的内容有误，请按提示修改后再试。',
  'request/too-large': ({ maxBytes }) => `提交的内容超过 ${megabytes(maxBytes)} MB，请分次提交。`,
  'request/type-refused': '不支持这种提交格式。',
  'request/too-many': ({ retryAfterSeconds }) => `操作过于频繁，请 ${retryAfterSeconds} 秒后再试。`,
  'bureau/unknown': '不知道要进入哪个单位的系统，请从本单位的入口进入。',
  'sign-in/needed': '请先登录。',
  'sign-in/wrong': '用户名或密码不正确。',
  'sign-in/disabled': '账号已停用，请联系系统管理员。',
  'sign-in/code-wrong': '验证码不正确。',
  'sign-in/again': '登录已超时，请重新输入用户名和密码。',
  'sign-in/refused': '登录请求有误，请重试。',
  'password/too-weak': ({ weakness }) => weaknessZh[weakness] ?? weaknessZh['too-short'] ?? '',
  'password/wrong': '当前密码不正确。',
  'sign-in/locked': ({ retryAfterSeconds }) => `登录失败次数过多，请 ${minutes(retryAfterSeconds)} 分钟后再试。`,
  'password/change-first': '请先修改初始密码。',
  'permission/missing': '您当前的岗位没有这项权限。',
  'post/not-held': '您现在不担任所选的岗位，请重新选择岗位。',
  'origin/foreign': '请求来自其他网站，已拒绝。',
  'thing/absent': '没有找到，或您无权查看。',
  'version/stale': '内容已被他人更新，请刷新后再操作。',
  'idempotency/key-reused': '同一提交编号已用于另一项操作。',
  'file/empty': '文件是空的。',
  'file/missing': '请选择要上传的文件。',
  'file/too-large': ({ maxBytes }) => `文件超过 ${megabytes(maxBytes)} MB，请压缩或拆分后再上传。`,
  'file/type-refused': '不支持这种文件，请上传文档、表格、演示文稿、PDF、图片或 MP4 视频。',
  'server/fault': '系统出错，操作没有完成。请把编号告诉管理员。',
  'server/starting': '系统正在启动，请稍候。',
}

const en: Wording = {
  'request/malformed': 'Something in the request is not right. Please correct what is named and try again.',
  'request/too-large': ({ maxBytes }) =>
    `The request is larger than ${megabytes(maxBytes)} MB. Please send it in parts.`,
  'request/type-refused': 'This kind of content is not accepted here.',
  'request/too-many': ({ retryAfterSeconds }) => `Too many requests. Please try again in ${retryAfterSeconds} s.`,
  'bureau/unknown': 'It is not clear which bureau you mean. Please enter by your own bureau’s address.',
  'sign-in/needed': 'Please sign in first.',
  'sign-in/wrong': 'The username or the password is not right.',
  'sign-in/disabled': 'The account is closed. Please ask the system administrator.',
  'sign-in/code-wrong': 'The code is not right.',
  'sign-in/again': 'That took too long. Please enter username and password again.',
  'sign-in/refused': 'The sign-in request is not right. Please try again.',
  'password/too-weak': ({ weakness }) => weaknessEn[weakness] ?? weaknessEn['too-short'] ?? '',
  'password/wrong': 'The current password is not right.',
  'sign-in/locked': ({ retryAfterSeconds }) =>
    `Too many failed sign-ins. Please try again in ${minutes(retryAfterSeconds)} min.`,
  'password/change-first': 'Please change the password you were given first.',
  'permission/missing': 'Your present post does not allow this.',
  'post/not-held': 'You do not hold the chosen post now. Please choose a post again.',
  'origin/foreign': 'The request came from another site and was refused.',
  'thing/absent': 'Not found, or not visible to you.',
  'version/stale': 'Somebody else changed this in the meantime. Please reload and try again.',
  'idempotency/key-reused': 'This submission number was already used for something else.',
  'file/empty': 'The file is empty.',
  'file/missing': 'Please choose a file to hand in.',
  'file/too-large': ({ maxBytes }) => `The file is larger than ${megabytes(maxBytes)} MB. Please compress or split it.`,
  'file/type-refused':
    'This kind of file is not accepted. Please hand in documents, sheets, slides, PDF, pictures or MP4.',
  'server/fault': 'The system failed and nothing was done. Please tell the administrator the number.',
  'server/starting': 'The system is starting. Please wait a moment.',
}

const wordings: Record<Language, Wording> = { zh, en }

/** What an edge problem says to a person. */
export function wordProblem<Code extends EdgeCode>(code: Code, language: Language, data: EdgeProblems[Code]): string {
  const wording = wordings[language][code]
  return typeof wording === 'string' ? wording : wording(data)
}
