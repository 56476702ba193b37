import { ApiProperty } from '@nestjs/swagger';

export class FieldErrorView {
  @ApiProperty({ example: 'period' })
  field!: string;

  @ApiProperty({ example: 'Wajib diisi.' })
  message!: string;
}

/** An error as RFC 9457 says it. */
export class ProblemView {
  @ApiProperty({ example: 'about:blank' })
  type!: string;

  @ApiProperty({ example: 'Bad Request', description: 'The phrase of the HTTP status.' })
  title!: string;

  @ApiProperty({ type: 'integer', example: 400 })
  status!: number;

  @ApiProperty({ example: 'request.invalid', description: 'Stable, for programs.' })
  code!: string;

  @ApiProperty({
    example: 'Ada isian yang tidak dapat diterima. Perbaiki isian di `errors` dan kirim lagi.',
    description:
      'What happened and what to do next, for people, in the language of Accept-Language.',
  })
  detail!: string;

  @ApiProperty({ type: [FieldErrorView], description: 'The fields at fault; often empty.' })
  errors!: FieldErrorView[];

  @ApiProperty({ example: '9a1f3c9e-4f0e-4a7e-9f3c-2f5d7c1b0a44' })
  requestId!: string;
}
