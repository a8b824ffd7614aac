/**
 * Version of what happens to a document's bytes before the analysis: which text and fields are read of them, how that is
 * cut into passages, and where words get their positions. To be raised with every change of these, since an update takes
 * documents that have not changed from the index before.
 */
export const READING_VERSION = 1
