export default {
  extensions: { ts: 'module', tsx: 'module' },
  files: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
  nodeArguments: ['--import=tsx'],
  timeout: '2m',
}
