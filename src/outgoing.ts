import type { Config } from './platform/config.js';
import type { OutgoingOptions } from './platform/platform.module.js';
import { type SigningSettings, usualAnchoring } from './platform/signing-settings.js';
import { keepSecretKey } from './platform/secret-key.js';

/** What leaves the service, and what its secrets are made from, as the settings say. */
export function outgoingOf(config: Config): OutgoingOptions {
  const { smtpUrl, mailFrom, publicUrl, host, port } = config;
  const { tilesUrl, tilesAttribution } = config;
  return {
    key: keepSecretKey(config.secretKey, config.dataDir),
    mail: smtpUrl !== null && mailFrom !== null ? { smtpUrl, from: mailFrom } : null,
    targets: config.webhookTargets,
    signing: signingOf(config),
    timestampUrl: config.timestampUrl,
    anchoring: { ...usualAnchoring, hours: config.anchorHours, trustFile: config.timestampTrust },
    tiles: tilesUrl !== null && tilesAttribution !== null ? { url: tilesUrl, attribution: tilesAttribution } : null,
    verifyAt: publicUrl,
    address: publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
  };
}

function signingOf(config: Config): SigningSettings | null {
  const { signingKey, signingPasswordFile, signingCommand, signingCertificates } = config;
  if (signingCommand !== null && signingCertificates !== null)
    return { command: signingCommand, certificatesFile: signingCertificates };
  if (signingKey !== null && signingPasswordFile !== null)
    return { keyFile: signingKey, passwordFile: signingPasswordFile };
  return null;
}
