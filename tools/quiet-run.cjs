// Runs a command with one line of progress instead of its chatter, and says in plain words why it failed. Plain old JavaScript.
'use strict'

var childProcess = require('child_process')
var fs = require('fs')
var os = require('os')
var path = require('path')

/** What stands in the log → what a person should do. First match wins. */
var REASONS = [
  [
    /ENOSPC|no space left/i,
    '磁盘满了。请腾出至少 2 GB 空间，再运行一次。',
    'The disk is full. Free at least 2 GB and run this again.',
  ],
  [
    /EACCES|EPERM|EROFS/,
    '没有权限写入本目录。请换成自己的目录，或把目录所有者改成当前用户，再运行一次。',
    'This folder cannot be written to. Use a folder of your own, or change its owner, and run this again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|CERT_|SELF_SIGNED|E407|E502|E503|network/,
    '连不上 npm 软件源。请检查网络；用代理或内网镜像时：npm config set registry <地址>，再运行一次。',
    'The npm registry cannot be reached. Check the network; behind a proxy or mirror: npm config set registry <address>. Then run this again.',
  ],
  [
    /E404|ETARGET|notarget/,
    'npm 软件源缺少需要的软件包。用镜像时请换一个完整的镜像，再运行一次。',
    'The npm registry lacks a package that is needed. If it is a mirror, use a complete one, and run this again.',
  ],
  [
    /in sync/,
    'package.json 与 package-lock.json 不一致。请运行 npm install 并提交 package-lock.json。',
    'package.json and package-lock.json disagree. Run npm install and commit package-lock.json.',
  ],
  [
    /EBUSY|ENOTEMPTY/,
    '有文件正被占用。请关闭正在运行的落实，删除 node_modules 目录，再运行一次。',
    'A file is in use. Stop Luoshi, delete the folder node_modules, and run this again.',
  ],
]

function explain(log, logFile) {
  var found = REASONS.filter(function (reason) {
    return reason[0].test(log)
  })[0]
  if (found) process.stderr.write(found[1] + '\n' + found[2] + '\n')
  else process.stderr.write(withoutStack(log).slice(-20).join('\n') + '\n')
  process.stderr.write('全部输出 / full output: ' + logFile + '\n')
}

function withoutStack(log) {
  return log.split('\n').filter(function (line) {
    return line.trim() !== '' && !/^\s+at /.test(line)
  })
}

/** A line that counts seconds where somebody watches, and one plain line where nobody does. */
function progress(words) {
  var started = Date.now()
  var watched = Boolean(process.stderr.isTTY)
  var line = words[0] + ' ' + words[1]
  var draw = function () {
    process.stderr.write('\r' + line + ' … ' + Math.round((Date.now() - started) / 1000) + ' s')
  }
  if (!watched) process.stderr.write(line + ' …\n')
  var timer = watched ? setInterval(draw, 1000) : undefined
  if (watched) draw()
  return function () {
    clearInterval(timer)
    if (watched) process.stderr.write('\n')
  }
}

/**
 * @param command  program and arguments
 * @param where    `cwd`, and the name of the log file in the temporary folder
 * @param words    the progress line in Chinese and in English
 * @param done     called after success; after a failure the reason is said and the process ends with 1
 */
function quietly(command, where, words, done) {
  var logFile = path.join(os.tmpdir(), process.pid + '-' + where.log)
  var log = ''
  var finish = progress(words)
  var child = childProcess.spawn(command[0], command.slice(1), {
    cwd: where.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command[0].slice(-4) === '.cmd',
  })
  var keep = function (chunk) {
    log += chunk
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  var fail = function (code) {
    finish()
    try {
      fs.writeFileSync(logFile, log)
    } catch (error) {
      log += String(error) // a full disk refuses the log too; the reason is then read from what was kept
    }
    explain(log, logFile)
    process.exit(code || 1)
  }
  child.on('error', function (error) {
    log += String(error)
    fail(1)
  })
  child.on('close', function (code) {
    if (code !== 0) return fail(1)
    finish()
    return done()
  })
}

module.exports = { quietly: quietly }
