/** The embedded database cannot run here. The message is for the person at the terminal: what is wrong and what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** Another process of ours has this data directory. */
export class DataDirectoryInUseError extends EmbeddedPostgresError {
  constructor(dataDir: string, pid: number) {
    super(
      `${dataDir} is in use by another Uvid (process ${pid}). Stop that one first, or give this one a folder of its own ` +
        'with UVID_DATA_DIR.',
    );
  }
}
