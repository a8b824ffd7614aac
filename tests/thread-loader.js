/** Lets worker threads of tests run TypeScript too: on Node 20 the loader of `--import=tsx` stays in the main thread. */
import { isMainThread } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

if (!isMainThread) register()
