import { createHash, createHmac } from 'node:crypto';
import { scramVerifier } from './scram-verifier.js';

// the exchange printed in RFC 7677, section 3
const SALT = 'W22ZaJ0SNY7soEsUEjb6gQ==';
const NONCE = 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0';
const MESSAGE = `n=user,r=rOprNGfwEbeRWgbNEkqO,r=${NONCE},s=${SALT},i=4096,c=biws,r=${NONCE}`;
const CLIENT_PROOF = 'dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=';
const SERVER_SIGNATURE = '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=';

function sign(key: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'base64')).update(MESSAGE).digest();
}

describe('the stored form of a password', () => {
  const verifier = scramVerifier('pencil', Buffer.from(SALT, 'base64'));
  const [, parameters, storedKey, serverKey] =
    /^SCRAM-SHA-256\$(.+)\$(.+):(.+)$/.exec(verifier)?.map(String) ?? [];

  it('names iterations and salt', () => {
    expect(parameters).toBe(`4096:${SALT}`);
  });

  it('proves the server to the client', () => {
    expect(sign(serverKey ?? '').toString('base64')).toBe(SERVER_SIGNATURE);
  });

  it('lets the server recognise the client', () => {
    const signature = sign(storedKey ?? '');
    const clientKey = Buffer.from(CLIENT_PROOF, 'base64').map((byte, i) => byte ^ signature[i]!);
    expect(createHash('sha256').update(clientKey).digest('base64')).toBe(storedKey);
  });

  it('differs every time, so that equal passwords do not look equal', () => {
    expect(scramVerifier('pencil')).not.toBe(scramVerifier('pencil'));
  });
});
