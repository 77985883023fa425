/** Pictures of the ground beneath a map, from a server that the operator has named. Without one nothing is fetched from anywhere. */
export interface TileServer {
  /** With `{z}`, `{x}` and `{y}` to fill in. */
  readonly url: string;
  /** Whose work the pictures are, as the server's owner wants it said. */
  readonly attribution: string;
}

/** Null while the operator has named none, which is the default. */
export const tileServer = Symbol('pictures of the ground beneath a map');

/** What browsers are allowed to fetch pictures from. */
export const tileOrigin = ({ url }: TileServer): string => new URL(url.replace(/\{[zxy]\}/g, '0')).origin;
