import type { FreeServiceRow } from '@app/persistence/organisation-tree';
import type { FigureSettings, StandingSettings, UnitLeadingPeriod } from '@app/persistence/figures';
import { ApiProperty } from '@nestjs/swagger';
import { VERSION } from '../changes/change.js';
import { FEE_RULES, LEADING_MEANS, LEADING_PERIODS } from './figure-settings.dto.js';

export class FigureSettingsView implements FigureSettings {
  @ApiProperty({
    enum: FEE_RULES,
    description: 'services without a fee: left out of *biaya*, or counted as 4 (free)',
  })
  feeRule!: FigureSettings['feeRule'];

  @ApiProperty({ enum: LEADING_MEANS })
  leadingMean!: FigureSettings['leadingMean'];

  @ApiProperty({ enum: LEADING_PERIODS })
  leadingPeriod!: FigureSettings['leadingPeriod'];
}

export class StandingSettingsView extends FigureSettingsView implements StandingSettings {
  @ApiProperty({ description: 'a period is closed with the rule of fees, which stays now' })
  feeRuleFixed!: boolean;

  @ApiProperty(VERSION)
  version!: string;
}

export class UnitLeadingPeriodView implements UnitLeadingPeriod {
  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty({ enum: LEADING_PERIODS, nullable: true, description: "null: as the agency's" })
  leadingPeriod!: UnitLeadingPeriod['leadingPeriod'];

  @ApiProperty(VERSION)
  version!: string;
}

/** Days on which a service asks for no fee. */
export class FreeServiceView implements FreeServiceRow {
  @ApiProperty({ format: 'uuid' })
  serviceId!: string;

  @ApiProperty({ example: 'Perekaman KTP-el' })
  name!: string;

  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-07-01' })
  from!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the first day on which it asks for one again; null while it lasts',
  })
  to!: string | null;
}
