import type { FigureSettings, UnitLeadingPeriod } from '@app/persistence/figures';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';

export const FEE_RULES: FigureSettings['feeRule'][] = ['eight-elements', 'fee-as-four'];
export const LEADING_MEANS: FigureSettings['leadingMean'][] = ['pooled', 'services'];
export const LEADING_PERIODS: FigureSettings['leadingPeriod'][] = ['quarter', 'semester', 'year'];

export class FigureSettingsDto implements FigureSettings {
  @ApiProperty({
    enum: FEE_RULES,
    description:
      'services without a fee: left out of *biaya*, or counted as 4 (free); chosen once, until a period is closed',
  })
  @IsIn(FEE_RULES)
  feeRule!: FigureSettings['feeRule'];

  @ApiProperty({
    enum: LEADING_MEANS,
    description: 'which mean leads in reports: of all answers, or of the services; both are made',
  })
  @IsIn(LEADING_MEANS)
  leadingMean!: FigureSettings['leadingMean'];

  @ApiProperty({
    enum: LEADING_PERIODS,
    description: 'which period leads in reports; all are made',
  })
  @IsIn(LEADING_PERIODS)
  leadingPeriod!: FigureSettings['leadingPeriod'];
}

export class LeadingPeriodDto implements Pick<UnitLeadingPeriod, 'leadingPeriod'> {
  @ApiProperty({ enum: LEADING_PERIODS, nullable: true, description: "null: as the agency's" })
  @IsIn([...LEADING_PERIODS, null])
  leadingPeriod!: UnitLeadingPeriod['leadingPeriod'];
}

/** The same from a page, with the state that somebody saw when changing it. */
export class SettingsFormDto extends FigureSettingsDto {
  @IsString()
  @MaxLength(100)
  version!: string;
}
