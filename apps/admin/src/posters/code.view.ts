import { formatCode } from '@app/codes';
import { CHANNELS, type IssuedCode } from '@app/persistence/codes';
import { ApiProperty } from '@nestjs/swagger';
import { withVersion } from '../changes/versioned.js';
import { VERSION } from '../changes/change.js';

const ID = '5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11';

export class TargetView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ example: 'Loket 1' })
  name!: string;
}

const TARGET = { type: TargetView, nullable: true } as const;

/** A code and what it points at; what it leaves open is null. */
export class CodeView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty({
    example: 'loket-1',
    description: 'Its key in the imported files; a replacement takes it over.',
  })
  key!: string;

  @ApiProperty({ example: '7KQ-2M9-TXW', description: 'As it is printed and typed.' })
  code!: string;

  @ApiProperty({
    enum: ['resmi', 'uji'],
    description: 'uji takes replayed tables and is not printed with its unit.',
  })
  kind!: 'resmi' | 'uji';

  @ApiProperty({ enum: CHANNELS, description: 'The way it reaches the citizen.' })
  channel!: string;

  @ApiProperty({ enum: ['active', 'revoked'] })
  state!: 'active' | 'revoked';

  @ApiProperty({
    type: 'integer',
    example: 1,
    description: 'How many codes have stood under this key; printed as the version.',
  })
  edition!: number;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-23T02:00:00.000Z' })
  issuedAt!: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
    description: 'From when on it is revoked; of a counter that closes a day to come.',
  })
  revokedAt!: Date | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  replacedById!: string | null;

  @ApiProperty({ type: TargetView, description: 'As named today; a closed unit keeps its name.' })
  unit!: TargetView;

  @ApiProperty(TARGET)
  location!: TargetView | null;

  @ApiProperty(TARGET)
  service!: TargetView | null;

  @ApiProperty(TARGET)
  counter!: TargetView | null;

  @ApiProperty({ ...TARGET, description: 'Whose badge it is: the assignment, by public name.' })
  officer!: TargetView | null;
}

/** @param now a code is active until the time of its revocation */
export function codeView(issued: IssuedCode, now: Date): CodeView {
  const { unit, code, revokedAt } = issued;
  return {
    ...withVersion('code', issued),
    code: formatCode(code),
    state: revokedAt !== null && revokedAt <= now ? 'revoked' : 'active',
    unit: { id: unit.id, name: unit.name },
  };
}
