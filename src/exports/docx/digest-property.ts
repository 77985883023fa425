/** The property of the file that names the digest of the version its report was written from. */
export const digestProperty = 'uvid-sha256';
