import { lookup as resolve, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A target inside our own network, or none that can be reached from outside it. */
export class PrivateTargetError extends Error {
  constructor() {
    super('The target is not a public address');
    this.name = 'PrivateTargetError';
  }
}

/** True for an address of the public internet: neither loopback nor private, link-local, mapped, tunnelled or reserved. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress())
    return isPublicAddress(address.toIPv4Address().toString());
  return address.range() === 'unicast';
}

/**
 * Resolves a name for a connection that is being made: the addresses that are checked are those that are connected to, so
 * that a name cannot point elsewhere in between. All of them have to be public.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '');
    const addresses: LookupAddress[] = found;
    const [first] = addresses;
    if (!first || !addresses.every(each => isPublicAddress(each.address)))
      return callback(new PrivateTargetError(), '');
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};
