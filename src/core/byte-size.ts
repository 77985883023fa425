/** A number of bytes as people read it, in thousands: whole kB, from a million on MB with one decimal. Nothing is 0 kB but nothing. */
export function byteSize(bytes: number): { readonly value: number; readonly unit: 'kB' | 'MB' } {
  return bytes < 1_000_000
    ? { value: Math.ceil(bytes / 1000), unit: 'kB' }
    : { value: Math.round(bytes / 100_000) / 10, unit: 'MB' };
}
