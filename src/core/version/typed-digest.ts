/**
 * The digest in what somebody typed or pasted: 64 hexadecimal digits with whatever stands between them when a report prints
 * them in groups, in capitals or not, behind `urn:sha256:` or in an address. @returns it in lower case, or null.
 */
export function typedDigest(typed: string): string | null {
  const bare = typed.slice(0, 1000).replace(/[\s:·.-]+/gu, '');
  const found = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i.exec(bare.replace(/^urnsha256|^sha256/i, ''));
  return found ? found[0].toLowerCase() : null;
}
