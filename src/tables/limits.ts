/** How much of a file is read at most. Whatever is larger is refused with the number, never cut. */
export const limits = {
  /** Of the file as it was sent. */
  bytes: 64 * 1024 * 1024,
  /** Of all parts of a spreadsheet, unpacked: a small file can unpack to a very large one. */
  unpackedBytes: 512 * 1024 * 1024,
  /** Of the texts that the cells of a spreadsheet share, which are held in memory. */
  sharedTextBytes: 64 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cellLength: 10_000,
  /** One feature of a GeoJSON file, or one row of a CSV file. */
  recordBytes: 1024 * 1024,
} as const;
