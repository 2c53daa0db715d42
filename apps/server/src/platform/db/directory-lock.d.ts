/**
 * Two processes on one PGlite directory destroy its indexes, and PGlite itself does not look. An exclusive SQLite file beside
 * it does: the operating system frees its lock however the process ends, so nothing stale is ever left behind.
 */
export declare function lockDirectory(directory: string): () => void
