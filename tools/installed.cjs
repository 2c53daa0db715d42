// Is node_modules what package-lock.json says? Plain old JavaScript, see bootstrap.cjs.
'use strict'

var crypto = require('crypto')
var fs = require('fs')
var path = require('path')

var read = function (file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}

var stampFile = function (root) {
  return path.join(root, 'node_modules', '.luoshi-installed')
}

var lockHash = function (root) {
  return crypto
    .createHash('sha256')
    .update(read(path.join(root, 'package-lock.json')) || '')
    .digest('hex')
}

var fitsThisMachine = function (entry) {
  return (
    (!entry.os || entry.os.indexOf(process.platform) >= 0) &&
    (!entry.cpu || entry.cpu.indexOf(process.arch) >= 0) &&
    !entry.libc
  )
}

/**
 * Packages of the lock file that node_modules lacks or has in another version. npm writes `.package-lock.json` last, so an interrupted
 * installation has none and everything counts as missing. `tried`: this very lock was installed here and npm left an optional one out.
 */
function missingPackages(root) {
  var lock = JSON.parse(read(path.join(root, 'package-lock.json')) || '{"packages":{}}').packages
  var hidden = read(path.join(root, 'node_modules', '.package-lock.json'))
  if (!hidden) return Object.keys(lock)
  var there = JSON.parse(hidden).packages
  var tried = read(stampFile(root)) === lockHash(root)
  return Object.keys(lock).filter(function (name) {
    if (name === '') return false
    if (there[name]) return there[name].version !== lock[name].version
    // An optional entry without os or cpu belongs to a package for another machine: npm knows which, this does not.
    return lock[name].optional ? !tried && Boolean(lock[name].os) && fitsThisMachine(lock[name]) : true
  })
}

function markInstalled(root) {
  fs.writeFileSync(stampFile(root), lockHash(root))
}

module.exports = { missingPackages: missingPackages, markInstalled: markInstalled }
