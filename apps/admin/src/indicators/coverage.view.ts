import type { Coverage, CoverageState } from '@app/skm';
import { ApiProperty } from '@nestjs/swagger';

const UNKNOWN = 'null while not known';

/** The share of the persons served who answered. It is computed when it is read, from the numbers entered by then. */
export class CoverageView implements Coverage {
  @ApiProperty({
    enum: ['known', 'exceeded', 'unknown', 'other days'],
    example: 'known',
    description:
      'exceeded: more respondents than persons served; unknown: a month of a service has no number; other days: the figure lacks days of its period',
  })
  state!: CoverageState;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 812,
    description: `persons; ${UNKNOWN}`,
  })
  personsServed!: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '7.39',
    description: `respondents of 100 persons served, over 100.00 where there are more; ${UNKNOWN}`,
  })
  percent!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 261,
    description: `respondents that the sample plan asks for; ${UNKNOWN}`,
  })
  sampleSize!: number | null;
}
