// Builds the web pages when they are missing or older than their sources. Plain old JavaScript, see bootstrap.cjs.
'use strict'

var crypto = require('crypto')
var fs = require('fs')
var path = require('path')
var run = require('./quiet-run.cjs')

/** What the pages are made of: a change in any of these builds them anew. */
var SOURCES = ['apps/web', 'packages/calendar', 'packages/loop', 'packages/contract', 'package-lock.json']
var LEFT_OUT = /(^|[\\/])(node_modules|dist|e2e|.*\.test\.tsx?|\.vite)$/

function filesBelow(target) {
  if (LEFT_OUT.test(target)) return []
  if (!fs.statSync(target).isDirectory()) return [target]
  return fs
    .readdirSync(target)
    .sort()
    .reduce(function (all, name) {
      return all.concat(filesBelow(path.join(target, name)))
    }, [])
}

function hashOfSources(root) {
  var hash = crypto.createHash('sha256')
  SOURCES.forEach(function (source) {
    filesBelow(path.join(root, source)).forEach(function (file) {
      hash.update(path.relative(root, file)).update(fs.readFileSync(file))
    })
  })
  return hash.digest('hex')
}

function buildWeb(root, node) {
  var web = path.join(root, 'apps', 'web')
  var stamp = path.join(web, 'dist', '.built-from')
  var wanted = hashOfSources(root)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return
  if (!fs.existsSync(path.join(web, 'index.html'))) return // a checkout without pages has nothing to build
  var vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  run.quietly(
    [node, vite, 'build', '--logLevel', 'warn'],
    { cwd: web, log: 'luoshi-web.log' },
    ['正在生成网页', 'Building the web pages'],
    function () {
      fs.writeFileSync(stamp, wanted)
    }
  )
}

module.exports = { buildWeb: buildWeb }
