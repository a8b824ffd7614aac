/**
 * How esbuild makes JavaScript of the library, for the package and for the benchmark: names and lines stay as they are
 * where an error shows them, other packages stay packages.
 */
import type { BuildOptions } from 'esbuild'

export const LIBRARY_SETTINGS = {
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions
