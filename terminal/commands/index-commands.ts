/**
 * The commands that read an index. They share nearly all their code, which is found faster in one file than in many,
 * so they are loaded together.
 */
export { explain } from './explain.ts'
export { info } from './info.ts'
export { list } from './list.ts'
export { search } from './search.ts'
export { show } from './show.ts'
export { verify } from './verify.ts'
