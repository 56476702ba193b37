import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { PeriodKind } from '@app/skm';
import { ApiProperty } from '@nestjs/swagger';
import {
  IkmReleaseView,
  OfficerPulseReleaseView,
  OfficerReleaseView,
  PulseReleaseView,
} from './release.view.js';

export class SubjectView {
  @ApiProperty({ enum: ['instansi', 'unit', 'service', 'location', 'assignment'], example: 'unit' })
  kind!: SubjectKind;

  @ApiProperty({ format: 'uuid', example: '5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11' })
  id!: string;

  @ApiProperty({
    example: 'Dinas Kependudukan dan Pencatatan Sipil',
    description: "a unit's name on the last day of the period; an officer's public name",
  })
  name!: string;
}

export class PeriodView {
  @ApiProperty({ example: '2026-Q4' })
  key!: string;

  @ApiProperty({ enum: ['week', 'month', 'quarter', 'semester', 'year'], example: 'quarter' })
  kind!: PeriodKind;

  @ApiProperty({ format: 'date', example: '2026-10-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2027-01-01', description: 'the first day after it' })
  to!: string;
}

/** Why a figure is null. It never tells how many ratings there are. */
export class ReasonView {
  @ApiProperty({
    enum: ['release.too-few', 'release.public-voice-only'],
    example: 'release.too-few',
  })
  code!: 'release.too-few' | 'release.public-voice-only';

  @ApiProperty({ example: 'Data belum cukup' })
  message!: string;
}

const RELEASE = { nullable: true, description: 'null while nothing has been released' } as const;
const VOICE = {
  description: 'open ratings that form no figure; null where nothing has been released',
} as const;
const REASON = { type: ReasonView, nullable: true, description: 'null beside a figure' } as const;

export class PublicFiguresView {
  @ApiProperty({ type: PulseReleaseView, ...RELEASE })
  pulse!: PulseReleaseView | null;

  @ApiProperty({ type: IkmReleaseView, ...RELEASE })
  ikm!: IkmReleaseView | null;
}

export class PublicReasonsView {
  @ApiProperty(REASON)
  pulse!: ReasonView | null;

  @ApiProperty(REASON)
  ikm!: ReasonView | null;
}

export class OfficerFiguresView {
  @ApiProperty({ type: OfficerReleaseView, ...RELEASE })
  officer!: OfficerReleaseView | null;

  @ApiProperty({ type: OfficerPulseReleaseView, ...RELEASE })
  pulse!: OfficerPulseReleaseView | null;
}

export class OfficerReasonsView {
  @ApiProperty(REASON)
  officer!: ReasonView | null;

  @ApiProperty(REASON)
  pulse!: ReasonView | null;
}

class SubjectInPeriodView {
  @ApiProperty({ type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ type: PeriodView })
  period!: PeriodView;

  @ApiProperty({
    type: [String],
    description: 'what no interval contains, in the language of Accept-Language',
  })
  notes!: string[];
}

/** Of a unit with everything below it, a service, a location or the agency. */
export class IndicatorsView extends SubjectInPeriodView {
  @ApiProperty({ type: PublicFiguresView })
  figures!: PublicFiguresView;

  @ApiProperty({ type: PublicFiguresView, ...VOICE })
  publicVoice!: PublicFiguresView;

  @ApiProperty({ type: PublicReasonsView, description: 'why a figure of the same name is null' })
  reasons!: PublicReasonsView;
}

/** Of an assignment: never an IKM, never a grade, never a rank. */
export class OfficerIndicatorsView extends SubjectInPeriodView {
  @ApiProperty({ type: OfficerFiguresView })
  figures!: OfficerFiguresView;

  @ApiProperty({ type: OfficerFiguresView, ...VOICE })
  publicVoice!: OfficerFiguresView;

  @ApiProperty({ type: OfficerReasonsView, description: 'why a figure of the same name is null' })
  reasons!: OfficerReasonsView;
}
