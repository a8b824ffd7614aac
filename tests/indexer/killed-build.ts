/**
 * A build that is killed: `killed-build.ts FOLDER OUTPUT MOMENT` builds the index of FOLDER, and kills its own process
 * before step MOMENT of writing. Without MOMENT it builds again and again until it is killed from outside.
 */
import type { ByteSink } from '../../index-format/byte-source.ts'
import { buildIndex } from '../../indexer/build.ts'
import { OutputFile } from '../../indexer/output-file.ts'
import { writeIndex } from '../../indexer/write-index.ts'

const [inputFolder = '', output = '', moment] = process.argv.slice(2)

class KillingSink implements ByteSink {
  readonly #file: OutputFile
  #step = 0

  constructor(file: OutputFile) {
    this.#file = file
  }

  write(bytes: Uint8Array): void {
    this.#count()
    this.#file.write(bytes)
    this.#file.flush()
  }

  overwrite(offset: number, bytes: Uint8Array): void {
    this.#count()
    this.#file.overwrite(offset, bytes)
  }

  commit(): void {
    this.#count()
    this.#file.commit()
    this.#count()
  }

  #count(): void {
    if (this.#step++ === Number(moment)) process.kill(process.pid, 'SIGKILL')
  }
}

if (moment === undefined) {
  console.log('begins')
  for (;;) await buildIndex({ inputs: [inputFolder], output })
} else {
  const file = new OutputFile(output)
  const sink = new KillingSink(file)
  await writeIndex(sink, { inputs: [inputFolder], output, full: true }, file.scratchPath)
  sink.commit()
  console.log('survived')
}
