import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Clock } from '@app/platform';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** More than any form may hold, so that nothing that was sealed swells without end. */
const LARGEST_BYTES = 64 * 1024;

interface Content {
  /** milliseconds; over from then on */
  until: number;
  held: unknown;
}

/**
 * What a browser keeps for us and cannot read: sealed for one purpose and for some minutes. Nothing that is
 * sealed twice looks the same, so that a compressed page tells nothing about it.
 */
export class SealedBox {
  constructor(
    private readonly key: Uint8Array,
    private readonly clock: Clock,
  ) {}

  seal(purpose: string, held: unknown, seconds: number): string {
    const content: Content = { until: this.clock().getTime() + seconds * 1000, held };
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(Buffer.from(purpose));
    const plain = deflateRawSync(JSON.stringify(content));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** What was sealed for this purpose; null when it is over, was changed, or never was. */
  open(purpose: string, sealed: string): unknown {
    const content = this.read(purpose, Buffer.from(sealed, 'base64url'));
    return content !== null && this.clock().getTime() < content.until ? content.held : null;
  }

  private read(purpose: string, bytes: Buffer): Content | null {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    if (tag.length < TAG_BYTES) return null;
    const decipher = createDecipheriv(CIPHER, this.key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(purpose))
      .setAuthTag(tag);
    try {
      const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      const plain = Buffer.concat([decipher.update(sealed), decipher.final()]);
      const text = inflateRawSync(plain, { maxOutputLength: LARGEST_BYTES }).toString();
      return JSON.parse(text) as Content;
    } catch {
      return null;
    }
  }
}
