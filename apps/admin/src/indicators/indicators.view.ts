import type { ToldReason } from '@app/figure-texts';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { PeriodKind } from '@app/skm';
import { ApiProperty } from '@nestjs/swagger';
import {
  HoursView,
  OfficerPulseView,
  OfficerView,
  PlaceIkmView,
  PlacePulseView,
} from './shown-figure.view.js';

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

  @ApiProperty({ enum: ['month', 'quarter', 'semester', 'year'], example: 'quarter' })
  kind!: PeriodKind;

  @ApiProperty({ format: 'date', example: '2026-10-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2027-01-01', description: 'the first day after it' })
  to!: string;
}

const CODES = [
  'figure.too-few',
  'figure.next-cut',
  'figure.waiting-for-closing',
  'figure.held',
  'figure.elements-unanswered',
  'figure.small-remainder',
  'figure.nobody-to-compare',
  'figure.own-not-yet',
] as const satisfies ReasonCode[];

/** Those of every figure, and that of a running one which only its officer sees. */
type ReasonCode = ToldReason['code'] | 'figure.own-not-yet';

/** Why a figure, its headline or its newest state is missing; "too few" only where that is the reason. */
export class ReasonView implements Omit<ToldReason, 'code'> {
  @ApiProperty({ enum: CODES, example: 'figure.too-few' })
  code!: ReasonCode;

  @ApiProperty({ example: '24 dari 30; dilihat lagi Senin, 7 Desember' })
  message!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 6,
    description: 'persons more that a headline needs; null below ten, whose number is not told',
  })
  missing!: number | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-12-07',
    description: 'when it is looked at again; null once the period is closed, or until it is',
  })
  on!: string | null;
}

const FIGURE = { nullable: true, description: 'null: see the reason' } as const;
const REASON = {
  type: ReasonView,
  nullable: true,
  description: 'null beside a figure to which nothing is missing',
} as const;

export class PlaceFiguresView {
  @ApiProperty({ type: PlacePulseView, ...FIGURE })
  pulse!: PlacePulseView | null;

  @ApiProperty({ type: PlaceIkmView, ...FIGURE })
  ikm!: PlaceIkmView | null;
}

export class PlaceReasonsView {
  @ApiProperty(REASON)
  pulse!: ReasonView | null;

  @ApiProperty(REASON)
  ikm!: ReasonView | null;
}

/** Of the attested ratings among all counted ones, levels present and served. */
export class AttestedFiguresView {
  @ApiProperty({ type: PlaceFiguresView })
  figures!: PlaceFiguresView;

  @ApiProperty({ type: PlaceReasonsView })
  reasons!: PlaceReasonsView;
}

export class OfficerFiguresView {
  @ApiProperty({ type: OfficerView, ...FIGURE })
  officer!: OfficerView | null;

  @ApiProperty({ type: OfficerPulseView, ...FIGURE })
  pulse!: OfficerPulseView | null;
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

/** Of a unit with everything below it, a service, a location or the agency: all counted ratings. */
export class IndicatorsView extends SubjectInPeriodView {
  @ApiProperty({ type: PlaceFiguresView })
  figures!: PlaceFiguresView;

  @ApiProperty({ type: PlaceReasonsView, description: 'why something of the same name is missing' })
  reasons!: PlaceReasonsView;

  @ApiProperty({
    type: AttestedFiguresView,
    nullable: true,
    description: 'beside them what the attested ratings say; null for a service',
  })
  attested!: AttestedFiguresView | null;

  @ApiProperty({
    type: HoursView,
    nullable: true,
    description: 'of a unit or service, when persons came; only of closed periods',
  })
  hours!: HoursView | null;
}

/** Of an assignment, from attested ratings of closed periods: never an IKM, never a grade, never a rank. */
export class OfficerIndicatorsView extends SubjectInPeriodView {
  @ApiProperty({ type: OfficerFiguresView })
  figures!: OfficerFiguresView;

  @ApiProperty({
    type: OfficerReasonsView,
    description: 'why something of the same name is missing',
  })
  reasons!: OfficerReasonsView;
}
