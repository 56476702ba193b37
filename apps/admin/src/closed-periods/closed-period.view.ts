import type {
  ClosedPeriod,
  FigureChange,
  FigureSettings,
  ListedPeriod,
  WaitingCorrections,
} from '@app/persistence/figures';
import { ApiProperty } from '@nestjs/swagger';
import { FigureSettingsView } from '../figure-settings/figure-settings.view.js';
import type { PeriodHistory } from './read-closed-periods.js';

const KINDS = ['quarter', 'semester', 'year'] as const;
const MOMENT = { type: String, format: 'date-time', nullable: true } as const;

class ChangedSubjectView {
  @ApiProperty({ enum: ['instansi', 'unit', 'service', 'location', 'assignment'] })
  kind!: FigureChange['subject']['kind'];

  @ApiProperty({ format: 'uuid' })
  id!: string;
}

class HeadlineView {
  @ApiProperty({ type: 'integer', example: 64 })
  n!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '86.60',
    description: 'mean or IKM; null where the figure has none',
  })
  value!: string | null;
}

class FigureChangeView implements FigureChange {
  @ApiProperty({ type: ChangedSubjectView })
  subject!: ChangedSubjectView;

  @ApiProperty({ example: 'Bidang Pendaftaran Penduduk' })
  subjectName!: string;

  @ApiProperty({ enum: ['pulse', 'ikm', 'officer'] })
  measure!: FigureChange['measure'];

  @ApiProperty({ enum: ['all', 'attested'], description: 'which ratings it counts' })
  basis!: FigureChange['basis'];

  @ApiProperty({ type: HeadlineView, nullable: true, description: 'null: there was none' })
  before!: HeadlineView | null;

  @ApiProperty({ type: HeadlineView, nullable: true, description: 'null: there is none any more' })
  after!: HeadlineView | null;
}

class RevisionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', example: 0, description: '0: the closing' })
  revision!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  closedAt!: Date;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'user name; null: by itself, 21 days after the end of the period',
  })
  closedBy!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'of a revision: why' })
  reason!: string | null;

  @ApiProperty({ ...MOMENT, description: 'null: not published' })
  publishedAt!: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'user name' })
  publishedBy!: string | null;

  @ApiProperty({ type: FigureSettingsView, description: 'as they stood then' })
  settings!: FigureSettings;

  @ApiProperty({ example: '3' })
  methodVersion!: string;
}

class ClosedDaysView {
  @ApiProperty({ example: '2026-Q4' })
  period!: string;

  @ApiProperty({ enum: KINDS })
  kind!: ListedPeriod['kind'];

  @ApiProperty({ format: 'date' })
  firstDay!: string;

  @ApiProperty({ format: 'date', description: 'belongs to it' })
  lastDay!: string;
}

export class PeriodHistoryView extends ClosedDaysView implements PeriodHistory {
  @ApiProperty({ type: [RevisionView], description: 'the newest first, the closing last' })
  revisions!: (RevisionView & ListedPeriod)[];
}

export class ClosedPeriodView extends RevisionView implements ClosedPeriod {
  @ApiProperty({ example: '2026-Q4' })
  period!: string;

  @ApiProperty({ enum: KINDS })
  kind!: ListedPeriod['kind'];

  @ApiProperty({ format: 'date' })
  firstDay!: string;

  @ApiProperty({ format: 'date', description: 'belongs to it' })
  lastDay!: string;

  @ApiProperty({
    type: [FigureChangeView],
    nullable: true,
    description: 'of a revision: what changed, of what you may see; null of a closing',
  })
  changes!: FigureChangeView[] | null;
}

export class WaitingCorrectionsView implements WaitingCorrections {
  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty({ example: 'Bidang Pendaftaran Penduduk' })
  name!: string;

  @ApiProperty({ description: 'a revision could show them now' })
  ready!: boolean;
}
