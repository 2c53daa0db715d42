// Where this checkout's own Node is. Plain old JavaScript: it runs on the system's Node, whatever that is.
'use strict'

var childProcess = require('child_process')
var fs = require('fs')
var path = require('path')

var WANTED_MAJOR = 24

var major = function (version) {
  return parseInt(String(version).replace(/^v/, ''), 10)
}

/**
 * Path of a Node of at least version 24: the one npm installed here, or else the one that runs this very line.
 * Returns undefined when there is neither (a Mac with an older Node: the installed package has no build for it).
 */
function findNode24(root) {
  var binary = process.platform === 'win32' ? 'node.exe' : 'node'
  var platform = process.platform === 'win32' ? 'win' : process.platform
  var own = path.join(root, 'node_modules', 'node-' + platform + '-' + process.arch, 'bin', binary)
  if (fs.existsSync(own)) {
    // A binary for another C library (Alpine) is there but does not start.
    var answer = childProcess.spawnSync(own, ['--version'], { encoding: 'utf8' })
    if (answer.status === 0 && major(answer.stdout) >= WANTED_MAJOR) return own
  }
  return major(process.version) >= WANTED_MAJOR ? process.execPath : undefined
}

module.exports = { findNode24: findNode24, major: major, WANTED_MAJOR: WANTED_MAJOR }
