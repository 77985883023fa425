/** Who signs: the key in a file, or behind a program that an operator names. */
import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { P12Signer, type Signer } from '@libpdf/core';

/** Plain data with the places of keys and never a key itself: it travels to a thread. All paths are absolute. */
export type SigningKey =
  /** A PKCS#12 file, and a file with its password, alone in its first line. */
  | { readonly keyFile: string; readonly passwordFile: string }
  /** A program that signs, and the certificate of its key with those that vouch for it, as PEM. */
  | { readonly command: string; readonly certificatesFile: string };

/** A program that has not signed by then is taken to hang. */
const patience = 60_000;

export async function signerOf(key: SigningKey): Promise<Signer> {
  if ('command' in key) return commandSigner(key.command, await readFile(key.certificatesFile, 'utf8'));
  const password = (await readFile(key.passwordFile, 'utf8')).split(/\r?\n/)[0] ?? '';
  return P12Signer.create(await readFile(key.keyFile), password);
}

/** The public half of the key (SPKI, base64), by which a signature is known as ours. No program is asked to sign. */
export async function publicKeyOf(key: SigningKey): Promise<string> {
  const { certificate } = await signerOf(key);
  return new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}

/**
 * The program receives the bytes to sign on its standard input and writes the signature over their SHA-256 to its standard
 * output: PKCS#1 v1.5 for an RSA key, DER for an elliptic curve, as `openssl dgst -sha256 -sign` and
 * `pkcs11-tool --sign --mechanism SHA256-RSA-PKCS` do. So a key may stay in a smart card or an HSM (PKCS#11).
 * @throws when the file holds no certificate, or none of a key that can sign.
 */
function commandSigner(command: string, pem: string): Signer {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const [own, ...chain] = blocks.map(each => new X509Certificate(each));
  if (!own) throw new Error('UVID_SIGNING_CERTIFICATES holds no certificate in PEM.');
  const rsa = own.publicKey.asymmetricKeyType === 'rsa';
  return {
    certificate: own.raw,
    certificateChain: chain.map(each => each.raw),
    keyType: rsa ? 'RSA' : 'EC',
    signatureAlgorithm: rsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
    sign: async (data, algorithm) => {
      if (algorithm !== 'SHA-256') throw new Error('The signing program signs SHA-256 only.');
      return ask(command, data);
    },
  };
}

/** No shell reads the name. What the program says of its troubles goes to the log of the operator, who wrote it. */
async function ask(command: string, data: Uint8Array): Promise<Uint8Array> {
  const program = spawn(command, [], { stdio: ['pipe', 'pipe', 'inherit'], timeout: patience });
  const ended = new Promise<number | null>((resolve, reject) => program.once('error', reject).once('close', resolve));
  // A program that ends early breaks the pipe; its exit code says more.
  program.stdin.on('error', () => undefined);
  program.stdin.end(data);
  const [signature, code] = await Promise.all([buffer(program.stdout), ended]);
  if (code !== 0 || signature.length === 0) throw new Error(`The signing program gave no signature (exit ${code}).`);
  return new Uint8Array(signature);
}
