import { SETTLED_AFTER_DAYS } from '@app/database';
import type {
  AskedPeriod,
  PeriodPreview,
  PeriodRefusal,
  PreviewedUnit,
} from '@app/persistence/figures';
import { lastDayOf, parsePeriod } from '@app/skm';
import { ApiProperty } from '@nestjs/swagger';
import { DateTime } from 'luxon';
import type { PeriodTexts } from '../messages/period-texts.js';

const REFUSALS: PeriodRefusal[] = [
  'period.not-settled',
  'period.already-closed',
  'period.earlier-open',
  'period.not-closed',
  'period.nothing-to-revise',
  'period.no-ratings',
];
const COUNT = { type: 'integer', nullable: true, example: 64 } as const;

export class RefusalView {
  @ApiProperty({ enum: REFUSALS })
  code!: PeriodRefusal;

  @ApiProperty({ description: 'why, and what to do next, in the language of Accept-Language' })
  detail!: string;
}

class PreviewedUnitView implements PreviewedUnit {
  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty({ example: 'Bidang Pendaftaran Penduduk' })
  name!: string;

  @ApiProperty({ ...COUNT, description: 'persons who tapped; null below ten' })
  persons!: number | null;

  @ApiProperty({ ...COUNT, description: 'of them who answered an element; null below ten' })
  respondents!: number | null;

  @ApiProperty({ description: 'fewer than 30 respondents: there will be no IKM' })
  belowThirty!: boolean;

  @ApiProperty({ description: 'ratings are held in review' })
  held!: boolean;

  @ApiProperty({
    type: [String],
    example: ['2026-11'],
    description: 'months for which persons served of a service are missing',
  })
  personsServedMissing!: string[];
}

export class PeriodPreviewView {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the last settled day',
  })
  settledThrough!: string | null;

  @ApiProperty({ type: RefusalView, nullable: true, description: 'null: it can be closed now' })
  refusal!: RefusalView | null;

  @ApiProperty({ type: [PreviewedUnitView] })
  units!: PreviewedUnitView[];
}

export class PeriodRequestView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['preview', 'close', 'revise'] })
  kind!: AskedPeriod['kind'];

  @ApiProperty({ example: '2026-Q4' })
  period!: string;

  @ApiProperty({ description: 'user name' })
  askedBy!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt!: Date;

  @ApiProperty({ type: String, nullable: true, description: 'of a revision' })
  reason!: string | null;

  @ApiProperty({ enum: ['waiting', 'done', 'refused'] })
  state!: AskedPeriod['state'];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt!: Date | null;

  @ApiProperty({
    type: PeriodPreviewView,
    nullable: true,
    description: 'of a preview that is done',
  })
  preview!: PeriodPreviewView | null;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    nullable: true,
    description: 'what was closed or revised, of /api/v1/closed-periods: the quarter first',
  })
  closedPeriodIds!: string[] | null;

  @ApiProperty({ type: RefusalView, nullable: true, description: 'why nothing was done' })
  refusal!: RefusalView | null;
}

/** A request as a planner reads it. */
export function periodRequestView(asked: AskedPeriod, texts: PeriodTexts): PeriodRequestView {
  const { outcome, ...request } = asked;
  const refusalOf = (code: PeriodRefusal): RefusalView => refusalView(code, asked.period, texts);
  const nothing = { preview: null, closedPeriodIds: null, refusal: null };
  if (outcome === null) return { ...request, ...nothing };
  if ('units' in outcome)
    return { ...request, ...nothing, preview: previewView(outcome, refusalOf) };
  if ('closedPeriodIds' in outcome)
    return { ...request, ...nothing, closedPeriodIds: outcome.closedPeriodIds };
  return { ...request, ...nothing, refusal: refusalOf(outcome.refusal) };
}

function previewView(
  { settledThrough, refusal, units }: PeriodPreview,
  refusalOf: (code: PeriodRefusal) => RefusalView,
): PeriodPreviewView {
  return { settledThrough, refusal: refusal && refusalOf(refusal), units };
}

function refusalView(code: PeriodRefusal, period: string, { refusals }: PeriodTexts): RefusalView {
  const lastDay = DateTime.fromISO(lastDayOf(parsePeriod(period)));
  const earliest = lastDay.plus({ days: SETTLED_AFTER_DAYS }).toISODate()!;
  return { code, detail: refusals[code]({ period, earliest }) };
}
