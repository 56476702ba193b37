import { ApiProperty } from '@nestjs/swagger';
import type { ProposedSecret } from './enrol-second-factor.js';

export class ProposedSecretView implements ProposedSecret {
  @ApiProperty({ example: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', description: 'to type, base32' })
  secret!: string;

  @ApiProperty({ example: 'otpauth://totp/Suara%20Loket:sari?secret=…&issuer=Suara%20Loket' })
  uri!: string;

  @ApiProperty({ example: '<svg …>', description: 'the URI as a QR, an SVG image' })
  qrSvg!: string;
}

export class RecoveryCodesView {
  @ApiProperty({
    type: [String],
    example: ['k3v9-m2qa-7xhd-p4tc'],
    description: 'ten, each good once in place of the app; never shown again',
  })
  recoveryCodes!: string[];
}
