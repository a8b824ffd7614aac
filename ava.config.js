export default {
  extensions: { ts: 'module', tsx: 'module' },
  files: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
  nodeArguments: ['--import=tsx', '--import=./tests/thread-loader.js'],
  // On Node 20 the loader does not reach into worker threads.
  workerThreads: false,
  timeout: '2m',
}
