/** The package `findbuch` in Node: build an index file, open one, search it. */
export * from './indexer/index.ts'
export * from './query/index.ts'
export { openIndexFile } from './query/node-index-file.ts'
