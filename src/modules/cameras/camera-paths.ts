/** Addresses of the pages of a register. References may hold slashes and spaces. */
export const registerPath = (programmeId: string): string => `/programmes/${programmeId}/cameras`;

/** `camera` and not `cameras`: a camera may be called `new`. */
export const cameraPath = (programmeId: string, reference: string): string =>
  `/programmes/${programmeId}/camera/${encodeURIComponent(reference)}`;
