/**
 * terminal/findbuch.ts → dist/cli/findbuch.js: the command line with everything it needs, so that it starts
 * without looking for modules. What only one command needs is a chunk beside it, loaded by that command.
 *
 *   npm run build:cli
 */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'

const folder = 'dist/cli'

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
  define: {
    'process.env.NODE_ENV': '"production"',
    // Where DEV is set, Ink would look for React's developer tools and for a package.json beside itself.
    'process.env.DEV': '"false"',
  },
  plugins: [
    replaceModules({
      // React's developer tools are no part of the program.
      'react-devtools-core': 'export default { initialize() {}, connectToDevTools() {} }',
      // unzipper's way into Amazon S3, which asks for a package that is not there.
      '@aws-sdk/client-s3': 'export const GetObjectCommand = undefined, HeadObjectCommand = undefined',
    }),
  ],
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

/** Puts a text in the place of a module. */
function replaceModules(texts: Readonly<Record<string, string>>): Plugin {
  const names = Object.keys(texts).map(name => name.replace(/[/\-@]/g, '\\$&'))
  return {
    name: 'replace-modules',
    setup({ onResolve, onLoad }) {
      const filter = new RegExp(`^(?:${names.join('|')})$`)
      onResolve({ filter }, ({ path }) => ({ path, namespace: 'replaced' }))
      onLoad({ filter: /.*/, namespace: 'replaced' }, ({ path }) => ({
        contents: texts[path] ?? '',
        loader: 'js',
      }))
    },
  }
}
