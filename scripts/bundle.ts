/**
 * terminal/findbuch.ts → dist/cli/findbuch.js: the command line with everything it needs, so that it starts
 * without looking for modules. What only one command needs is a chunk beside it, loaded by that command.
 *
 *   npm run build:cli
 *   tsx scripts/bundle.ts FOLDER    where tests want it
 */
import { chmod, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'

const folder = process.argv[2] ?? 'dist/cli'

/** Texts that take the place of modules, by the end of the modules' names. */
const replacements: Readonly<Record<string, string>> = {
  // Where DEV is set, Ink looks for React's developer tools and for a package.json beside itself.
  './utils.js': 'export const isDev = () => false',
  'react-devtools-core': 'export default { initialize() {}, connectToDevTools() {} }',
  // A CommonJS package that is imported on demand: a chunk has only its default export.
  'snowball-stemmers': `export { newStemmer } from 'snowball-stemmers'`,
  // unzipper's way into Amazon S3, by a package that is not there.
  '@aws-sdk/client-s3': 'export const GetObjectCommand = undefined, HeadObjectCommand = undefined',
}

const { outputFiles } = await build({
  entryPoints: { findbuch: 'terminal/findbuch.ts' },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [replaceModules(), delayStringWidth(await realpath('node_modules/string-width/index.js'))],
  banner: {
    // CommonJS packages within ask for Node's own modules by `require`.
    js: "import{createRequire as findbuchRequire}from'node:module';const require=findbuchRequire(import.meta.url);",
  },
  write: false,
  logLevel: 'warning',
})
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
await Promise.all(outputFiles.map(({ path, contents }) => writeFile(path, contents)))
await chmod(`${folder}/findbuch.js`, 0o755)

function replaceModules(): Plugin {
  return {
    name: 'replace-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, namespace, importer }) => {
        const isReplaced = namespace === 'file' && path in replacements
        const isOurs = !path.startsWith('.') || importer.includes('/node_modules/ink/build/')
        return isReplaced && isOurs ? { path, namespace: 'replaced' } : undefined
      })
      onLoad({ filter: /.*/, namespace: 'replaced' }, ({ path }) => ({
        contents: replacements[path] ?? '',
        loader: 'js',
        resolveDir: process.cwd(),
      }))
    },
  }
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
