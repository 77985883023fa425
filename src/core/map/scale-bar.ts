export interface ScaleBar {
  readonly metres: number;
  /** How long it is drawn. */
  readonly units: number;
  /** Such as `200 m` or `5 km`. */
  readonly label: string;
}

/** The longest of 1, 2 or 5 times a power of ten metres that is no longer than `most` units. */
export function scaleBar(metresPerUnit: number, most: number): ScaleBar {
  const limit = metresPerUnit * most;
  const power = 10 ** Math.floor(Math.log10(limit));
  // A rounding error must not take a bar away that fits exactly.
  const metres = ([5, 2, 1].find(each => each * power <= limit * (1 + 1e-9)) ?? 1) * power;
  return { metres, units: metres / metresPerUnit, label: lengthInWords(metres) };
}

function lengthInWords(metres: number): string {
  if (metres >= 1000) return `${(metres / 1000).toLocaleString('en-GB')} km`;
  return metres >= 1 ? `${metres} m` : `${Math.round(metres * 100)} cm`;
}
