/**
 * The version of the analysis, stored in every index. It goes up by one with every change after which a text
 * yields other forms, positions or terms: an index written before then no longer fits its readers, who refuse
 * it and say how to rebuild it.
 */
export const ANALYSIS_VERSION = 3
