/** A file that supports an answer: a measurement, a photograph, a contract. Whoever reads the list can tell whether a file is the one. */
export interface EvidenceItem {
  readonly id: string;
  /** Id of the question whose answer it supports. */
  readonly question: string;
  /** As it was uploaded, without folders. */
  readonly name: string;
  /** What it shows; may be empty. */
  readonly description: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Of the file, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** Id of the person who added it. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
