/**
 * terminal/ → dist/cli/: the command line with everything it needs, so that it starts without looking for modules.
 *
 *   findbuch.js       the launcher
 *   start.cjs         what every start needs, and a search
 *   start-*.compiled  the same as V8 compiled it, for Node 20 on this machine; no part of the package
 *   import.cjs        imports for start.cjs
 *   *.mjs             what only some commands need, loaded by them
 *
 *   npm run build:cli
 *   tsx scripts/bundle.ts FOLDER    where tests want it
 */
import { spawnSync } from 'node:child_process'
import { chmod, copyFile, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import Module from 'node:module'
import { basename, extname, resolve } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'

const folder = process.argv[2] ?? 'dist/cli'

/** A text that takes the place of a module. */
interface Replacement {
  readonly module: string
  /** The package that imports it; undefined for whoever does. */
  readonly importer?: string
  readonly contents: string
}

const replacements: readonly Replacement[] = [
  // Where DEV is set, Ink looks for React's developer tools and for a package.json beside itself.
  { module: './utils.js', importer: 'ink', contents: 'export const isDev = () => false' },
  {
    module: 'react-devtools-core',
    contents: 'export default { initialize() {}, connectToDevTools() {} }',
  },
  // For subcommands that are programs of their own; loading it takes 5 ms of every start.
  { module: 'node:child_process', importer: 'commander', contents: 'export {}' },
  // A CommonJS package that is imported on demand: a chunk has only its default export.
  { module: 'snowball-stemmers', contents: `export { newStemmer } from 'snowball-stemmers'` },
  // unzipper's way into Amazon S3, by a package that is not there.
  {
    module: '@aws-sdk/client-s3',
    contents: 'export const GetObjectCommand = undefined, HeadObjectCommand = undefined',
  },
]

/** CommonJS packages within ask for Node's own modules by `require`. */
const MAKE_REQUIRE =
  "import{createRequire as findbuchRequire}from'node:module';const require=findbuchRequire(import.meta.url);"

const plugins = [replaceModules(), delayStringWidth(await realpath('node_modules/string-width/index.js'))]
const settings = {
  entryPoints: { start: 'terminal/findbuch.ts' },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins,
  outExtension: { '.js': '.mjs' },
  banner: { js: MAKE_REQUIRE },
  metafile: true,
  write: false,
  logLevel: 'warning',
} satisfies BuildOptions

const { outputFiles, metafile } = await build({
  ...settings,
  plugins: [keepStartWhole(await findModulesLoadedOnDemand()), ...plugins],
})
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
await Promise.all(outputFiles.map(({ path, contents }) => writeFile(path, contents)))
await makeStart()

/**
 * start.cjs of the chunk that every start needs, with the entry. It is no ES module, for only scripts have their
 * compiled code kept, and loading one takes Node half the time. The chunk itself hands on what start.cjs exports, so
 * that the others find in it the same functions and classes.
 */
async function makeStart(): Promise<void> {
  const chunks = Object.entries(metafile.outputs)
  const [chunk, { exports }] = chunks.find(([, { inputs }]) => 'terminal/main.ts' in inputs) ?? fail()
  const name = `./${basename(chunk)}`
  const {
    outputFiles: [start],
  } = await build({
    stdin: { contents: `export * from './start.mjs'; export * from '${name}'`, resolveDir: folder },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    plugins: [leaveOutOfStart()],
    write: false,
    logLevel: 'warning',
  })
  const script = escapeLetters(start?.text ?? fail()).replaceAll('import("./', `require("./import.cjs")("./`)
  await writeFile(`${folder}/start.cjs`, script)
  // Only what Node itself loads can import; the launcher loads start.cjs.
  await writeFile(`${folder}/import.cjs`, 'module.exports=path=>import(path)')
  await rm(`${folder}/start.mjs`)
  await writeFile(`${folder}/${name}`, `import start from'./start.cjs';export const{${exports}}=start`)
  await writeFile(`${folder}/package.json`, '{"type":"commonjs"}')
  await copyFile('terminal/launcher.cjs', `${folder}/findbuch.js`)
  await chmod(`${folder}/findbuch.js`, 0o755)
  if ('enableCompileCache' in Module) return
  // What it prints is the answer to a search, or that the index is of another format, and no concern here.
  spawnSync(process.execPath, ['scripts/compile-start.cjs', folder, 'index-data/seeds.findbuch'])
  if (!(await readdir(folder)).some(name => name.endsWith('.compiled'))) fail('start.cjs was not compiled')
}

/** Only regular expressions still have letters beyond ASCII. Without, V8 needs one byte a letter, and not two. */
function escapeLetters(script: string): string {
  return script.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function leaveOutOfStart(): Plugin {
  return {
    name: 'leave-out-of-start',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.mjs$/ }, ({ kind, path }) =>
        kind === 'dynamic-import' ? { path, external: true } : undefined,
      )
      onLoad({ filter: /\.mjs$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(MAKE_REQUIRE, ''),
      }))
    },
  }
}

function fail(problem = 'what every start needs is not one file'): never {
  throw new Error(problem)
}

/** Our own modules that others import only when they need them. */
async function findModulesLoadedOnDemand(): Promise<ReadonlySet<string>> {
  const { metafile } = await build(settings)
  const modules = Object.entries(metafile.inputs).filter(([path]) => !path.includes('node_modules'))
  const imports = modules.flatMap(([, { imports }]) => imports)
  return new Set(imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => resolve(path)))
}

/**
 * What all chunks reach becomes one chunk. So each reaches what every start needs: else what it shares with each of the
 * others would be a chunk of its own, and a search would load thirty files.
 */
function keepStartWhole(loadedOnDemand: ReadonlySet<string>): Plugin {
  const start = ['terminal/main.ts', 'terminal/lazy-engine.ts']
  const imports = start.map(path => `\nimport '${resolve(path)}'`).join('')
  return {
    name: 'keep-start-whole',
    setup({ onLoad }) {
      onLoad({ filter: /\.tsx?$/ }, async ({ path }) =>
        loadedOnDemand.has(path)
          ? {
              contents: (await readFile(path, 'utf8')) + imports,
              loader: extname(path) === '.tsx' ? 'tsx' : 'ts',
            }
          : undefined,
      )
    },
  }
}

function replaceModules(): Plugin {
  return {
    name: 'replace-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, namespace, importer }) => {
        const replacement = replacements.find(
          ({ module, importer: by }) => module === path && isIn(importer, by),
        )
        return namespace === 'file' && replacement
          ? { path, namespace: 'replaced', pluginData: replacement }
          : undefined
      })
      onLoad({ filter: /.*/, namespace: 'replaced' }, ({ pluginData }) => ({
        contents: (pluginData as Replacement).contents,
        loader: 'js',
        resolveDir: process.cwd(),
      }))
    },
  }
}

function isIn(file: string, packageName: string | undefined): boolean {
  return packageName === undefined || file.includes(`/node_modules/${packageName}/`)
}

/**
 * string-width makes a segmenter and regular expressions of Unicode's properties when it is loaded, which takes 40 ms of
 * every start. Here it does so when the first text with a wide character comes.
 * @param file where links have been followed: esbuild names modules so
 */
function delayStringWidth(file: string): Plugin {
  const imports = /^import .*$/gm
  const head = 'export default function stringWidth('
  return {
    name: 'delay-string-width',
    setup({ onLoad }) {
      onLoad({ filter: /node_modules[\\/]string-width[\\/]index\.js$/ }, async ({ path }) => {
        if (path !== file) return undefined // an older one, within another package
        const contents = await readFile(path, 'utf8')
        if (contents.split('export ').length !== 2 || !contents.includes(head))
          return { errors: [{ text: `${path} has other exports than ${head}` }] }
        const body = contents.replace(imports, '').replace(head, 'return function stringWidth(')
        return {
          contents: [
            ...(contents.match(imports) ?? []),
            'let made',
            'export default (...text) => (made ??= make())(...text)',
            `function make() { ${body} }`,
          ].join('\n'),
        }
      })
    },
  }
}
