#!/usr/bin/env node
/**
 * dist/cli/findbuch.js: runs start.cjs, the part of the program that every start needs, as V8 compiled it before. That
 * spares a search a tenth of its time or more. Newer versions of Node keep compiled code themselves; for Node 20, which
 * does not, a bundle has that of the Node it was made with. The published package has none: it is for one machine.
 */
const { readFileSync } = require('node:fs')
const Module = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

const START = join(__dirname, 'start.cjs')
const COMPILED = join(__dirname, `start-${process.version}-${process.arch}.compiled`)
const CHECKSUM_BYTES = 4

/**
 * Loads start.cjs where `require` finds it.
 * @param compiled what it was compiled to. V8 refuses what another version made, and then compiles
 */
function loadStart(source, compiled) {
  const script = new Script(Module.wrap(source.toString('latin1')), { filename: START, cachedData: compiled })
  const start = new Module(START, module)
  start.filename = START
  script.runInThisContext()(start.exports, Module.createRequire(START), start, START, __dirname)
  start.loaded = true
  require.cache[START] = start
  return script
}

function loadCompiledStart() {
  const file = readIfThere(COMPILED)
  if (file === undefined) return
  const source = readFileSync(START)
  const compiled = file.subarray(0, -CHECKSUM_BYTES)
  // V8 does not notice damage, nor another source of the same length.
  const fits =
    file.length > CHECKSUM_BYTES && file.readUInt32LE(compiled.length) === checksum(source, compiled)
  if (fits) loadStart(source, compiled)
}

/** Without it everything is compiled now: nothing that a user should be told. */
function readIfThere(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

function checksum(source, compiled) {
  return crc32(compiled, crc32(source))
}

if (require.main === module) {
  if (Module.enableCompileCache) Module.enableCompileCache()
  else loadCompiledStart()
  require(START).runProgram()
} else {
  module.exports = { COMPILED, START, CHECKSUM_BYTES, checksum, loadStart }
}
