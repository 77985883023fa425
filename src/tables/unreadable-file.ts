/** A file that cannot be read as a table, with a sentence that says what to do. */
export class UnreadableFile extends Error {}
