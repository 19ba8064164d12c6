/** How many entries go up at once. By itself, so that a screen need not load the schemas beside it. */

/**
 * The most entries one batch may hold; a longer outbox goes up in several. At 500 bytes an entry a
 * full batch stays under the 64 KB that the server reads from a screen at once.
 */
export const batchLimit = 100
