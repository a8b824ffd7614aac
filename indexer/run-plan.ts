/**
 * How a build is divided: into runs, as large as memory allows, and among threads. The index does not depend on it.
 */
import { availableParallelism } from 'node:os'
import type { RunSource, RunSources } from './run-source.ts'
import { cutSegments } from './segments.ts'
import type { DocumentSource } from './sources/document-source.ts'

export interface RunPlan {
  readonly runs: readonly RunSources[]
  /** 1: the build's own thread and no other. */
  readonly threadCount: number
  /** What each thread keeps of the merged lists. */
  readonly cacheBytes: number
}

export interface PlanOptions {
  readonly threads?: number
  readonly memoryBytes?: number
}

const DEFAULT_MEMORY_BYTES = 512 * 1024 * 1024

export function planRuns(sources: readonly RunSource[], options: PlanOptions): RunPlan {
  const segments = cutSegments(sources)
  let bytesLeft = byteLengthOf(sources)
  const wantedThreads = Math.min(options.threads ?? defaultThreadCount(bytesLeft), MAX_THREADS)
  const threadCount = Math.max(1, Math.min(wantedThreads, segments.length))
  const memoryBytes = options.memoryBytes ?? DEFAULT_MEMORY_BYTES
  const maxRunBytes = memoryBytes / threadCount / MEMORY_PER_RUN
  const runs: RunSource[][][] = []
  let runBytes = Number.POSITIVE_INFINITY
  let limit = 0
  for (const segment of segments) {
    const segmentBytes = byteLengthOf(segment)
    if (runBytes + segmentBytes > limit) {
      runs.push([])
      runBytes = 0
      // The last runs are smaller, so that all threads end at about the same time.
      limit = Math.min(maxRunBytes, bytesLeft / (2 * threadCount))
    }
    runs.at(-1)?.push([...segment])
    runBytes += segmentBytes
    bytesLeft -= segmentBytes
  }
  return { runs, threadCount, cacheBytes: memoryBytes / threadCount / MEMORY_PER_CACHE }
}

/** A run takes eight times the bytes of its documents while it is made, and others wait to be written. */
const MEMORY_PER_RUN = 32
const MEMORY_PER_CACHE = 8

/** Each takes some 100 MB, whatever it is asked to do with. */
const MAX_THREADS = 64
/** More threads wait for each other more than they work. */
const MAX_DEFAULT_THREADS = 4
/** Each learns the words for itself: two take as long for 45 MB as one does, and three quarters of it for 82 MB. */
const MIN_BYTES_PER_THREAD = 20 * 1024 * 1024

function defaultThreadCount(byteLength: number): number {
  // Where TypeScript runs as it is, by a loader, other threads do not have the loader.
  if (import.meta.url.endsWith('.ts')) return 1
  const useful = Math.floor(byteLength / MIN_BYTES_PER_THREAD)
  return Math.min(useful, MAX_DEFAULT_THREADS, availableParallelism())
}

function byteLengthOf(sources: readonly DocumentSource[]): number {
  return sources.reduce((sum, { byteLength }) => sum + byteLength, 0)
}
