// Makes a fresh clone runnable: `npm start` and `npm test` call it first. It runs on the system's Node, so it must parse on a very old one:
// no const, no arrow functions, no imports. Everything it says goes to standard error, Chinese first.
'use strict'

var path = require('path')
var node24 = require('./node24.cjs')

var ROOT = path.join(__dirname, '..')
var OLDEST_FOR_NPM = 20

function say(chinese, english) {
  process.stderr.write(chinese + '\n' + english + '\n')
}

function giveUp(chinese, english) {
  say(chinese, english)
  process.exit(1)
}

if (node24.major(process.version) < OLDEST_FOR_NPM) {
  giveUp(
    '这台电脑的 Node.js 是 ' +
      process.version +
      '，太旧了。请从 https://nodejs.org 安装 Node.js 24（至少 20），再运行一次。',
    'Node.js ' +
      process.version +
      ' is too old here. Install Node.js 24 (20 at least) from https://nodejs.org and run this again.'
  )
}

var installed = require('./installed.cjs')
var run = require('./quiet-run.cjs')

function npmCommand() {
  // Inside `npm start` npm says where it is and which Node runs it; it must not run on the Node it is about to replace.
  if (process.env.npm_execpath) return [process.env.npm_node_execpath || process.execPath, process.env.npm_execpath]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

function install(done) {
  if (installed.missingPackages(ROOT).length === 0) return done()
  run.quietly(
    npmCommand().concat('ci', '--no-audit', '--no-fund', '--loglevel=error'),
    { cwd: ROOT, log: 'luoshi-install.log' },
    ['正在安装依赖（第一次约一分钟）', 'Installing packages (about a minute the first time)'],
    function () {
      installed.markInstalled(ROOT)
      done()
    }
  )
}

function expectNode24() {
  var found = node24.findNode24(ROOT)
  if (found) return found
  return giveUp(
    '落实要用 Node.js 24 运行，npm 没有这台电脑（' +
      process.platform +
      ' ' +
      process.arch +
      '）可用的安装包。请从 https://nodejs.org 安装 Node.js 24，再运行一次。',
    'Luoshi runs on Node.js 24 and npm has no build of it for this machine (' +
      process.platform +
      ' ' +
      process.arch +
      '). Install Node.js 24 from https://nodejs.org and run this again.'
  )
}

install(function () {
  var node = expectNode24()
  if (process.argv.indexOf('--web') >= 0) require('./build-web.cjs').buildWeb(ROOT, node)
})
