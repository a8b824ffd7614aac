/**
 * The thread in which an index is searched while the interface goes on taking keys: this file both starts it
 * and is what runs in it, so that a bundle may call it what it likes.
 */
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { lazyEngine } from '../lazy-engine.ts'
import { replyTo } from './reply.ts'

/** @param indexPath absolute */
export function startIndexThread(indexPath: string): Worker {
  const data: ThreadData = { indexPath }
  return new Worker(new URL(import.meta.url), { workerData: data, resourceLimits: LIMITS })
}

/** Where V8 keeps what has just been made. Otherwise it grows to 48 MB: of all German law 260 MB are in use and not 310. */
const LIMITS = { maxYoungGenerationSizeMb: 8 }

interface ThreadData {
  readonly indexPath: string
}

if (isThreadData(workerData)) {
  const opened = lazyEngine.openIndex(workerData.indexPath)
  // The first question is told what is wrong with it.
  opened.catch(() => {})
  parentPort?.on('message', async question => parentPort?.postMessage(await replyTo(question, opened)))
}

function isThreadData(data: unknown): data is ThreadData {
  return (
    typeof data === 'object' && data !== null && 'indexPath' in data && typeof data.indexPath === 'string'
  )
}
