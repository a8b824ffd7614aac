/** What a failed file operation means to somebody who is not a programmer: "no permission to read it". */

/** One line without the path; an unknown error keeps its own message. */
export function ioProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const problem = PROBLEMS[code]
  return problem === undefined ? error.message : `${problem} (${code})`
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOENT: 'it is gone since the folder was listed',
  EIO: 'the medium reports a read error',
  ELOOP: 'a symbolic link that leads back to itself',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'its path is longer than the system allows',
}
