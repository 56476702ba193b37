import { codeAddress, qrPng, qrSvg } from '@app/codes';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { PUBLIC_URL } from '../admin-tokens.js';
import { FindPrintableCode } from './find-printable-code.js';

@Injectable()
export class DrawQr {
  constructor(
    private readonly printable: FindPrintableCode,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /**
   * The QR of a code as a picture, level M, quiet zone of four modules included.
   *
   * @throws like {@link FindPrintableCode.execute}
   */
  async execute(session: LiveSession, id: string, format: 'svg' | 'png'): Promise<Buffer> {
    const { code } = await this.printable.execute(session, id);
    const address = codeAddress(this.publicUrl, code.code);
    return format === 'png' ? qrPng(address) : Buffer.from(await qrSvg(address));
  }
}
