export { type ByteRange, type ByteSink, type ByteSource, bufferSource } from './byte-source.ts'
export { IndexFormatError, IndexVersionError } from './errors.ts'
