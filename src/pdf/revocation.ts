/** Whether a certificate says where one learns that it was revoked. */
import { Certificate } from 'pkijs';

const crlDistributionPoints = '2.5.29.31';
const authorityInformationAccess = '1.3.6.1.5.5.7.1.1';

/** `der` is a certificate (X.509). Names of extensions are read, not whether anybody answers there. */
export function statesRevocation(der: Uint8Array): boolean {
  const { extensions = [] } = Certificate.fromBER(new Uint8Array(der).buffer);
  return extensions.some(each => each.extnID === crlDistributionPoints || each.extnID === authorityInformationAccess);
}
