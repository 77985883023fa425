/** Addresses of the pages of an import. */
export const importsPath = (programmeId: string): string => `/programmes/${programmeId}/cameras/import`;

export const importPath = (programmeId: string, importId: string): string => `${importsPath(programmeId)}/${importId}`;
