/** How a run ends, as grep and the shell have it. */
export const exitCode = {
  found: 0,
  /** Nothing found; an index that is stale. */
  nothing: 1,
  failed: 2,
  /** 128 + the number of SIGINT, SIGHUP, SIGTERM. */
  interrupted: 130,
  hungUp: 129,
  terminated: 143,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
