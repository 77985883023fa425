/** Writes all assets into an emptied folder; gives name -> file name with a content hash. */
export function buildAssets(outDir: string): Promise<Record<string, string>>;
