import type { TestAdmin } from './admin-app.js';
import { UnitFigures } from './unit-figures.js';
import {
  type FigureToInsert,
  insertOwnFigure,
  OFFICER_FIGURE,
  PULSE_FIGURE,
} from '../database/figure-rows.js';

const WORD = { said: true, word: 'level', colleagues: { low: '3.1', high: '3.7' } } as const;
const REASONS = {
  n: 102,
  top: [
    { key: 'alasan_ramah', element: 'perilaku', cause: 'officer', n: 38 },
    { key: 'alasan_kurang_jelas', element: 'kompetensi', cause: 'officer', n: 13 },
  ],
} as const;

/** Its mean is what its counts give: the page shows the sum. */
const RUNNING_PULSE = { ...PULSE_FIGURE, counts: { 1: 2, 2: 4, 3: 24, 4: 22 } };
const CLOSED_PULSE = { ...PULSE_FIGURE, mean: '3.36' };

/** What the officer Sari has of the own work. */
export class OwnWork {
  readonly figures: UnitFigures;

  constructor(private readonly admin: TestAdmin) {
    this.figures = new UnitFigures(admin);
  }

  ofSari(about: Partial<FigureToInsert>): Promise<string> {
    const { assignmentId: subjectId } = this.admin.own.sari;
    const figure = { subjectKind: 'assignment', subjectId, measure: 'officer' } as const;
    return this.figures.insert({ ...figure, basis: 'attested', ...about });
  }

  /** Closes the third quarter with a pulse and a figure; returns the figure's id. */
  async closeThird(figure: object = {}): Promise<string> {
    const closedPeriodId = await this.figures.close('2026-Q3');
    const third = { period: '2026-Q3', closedPeriodId };
    await this.ofSari({
      ...third,
      measure: 'pulse',
      figure: { ...CLOSED_PULSE, reasons: { n: REASONS.n, top: [...REASONS.top] } },
    });
    return this.ofSari({ ...third, figure: { ...OFFICER_FIGURE, word: WORD, ...figure } });
  }

  /** Up to 8 November. */
  async run(measure: 'officer' | 'pulse', n: number, mean: string | null): Promise<void> {
    const { instansiId, sari } = this.admin.own;
    const digits = measure === 'officer' ? OFFICER_FIGURE : RUNNING_PULSE;
    await insertOwnFigure(this.admin.owner, {
      instansiId,
      assignmentId: sari.assignmentId,
      measure,
      until: '2026-11-08',
      figure: { ...digits, n, mean },
    });
  }

  /** A batch of one comment. */
  async releaseComment(month: string, ordinal: number, text: string): Promise<void> {
    const { instansiId, bidangId, sari } = this.admin.own;
    await this.admin.owner.query(
      `WITH batch AS (
         INSERT INTO comment_batches (instansi_id, subject_kind, subject_id, ordinal, month)
         VALUES ($1, 'assignment', $2, $3, $4) RETURNING id)
       INSERT INTO comments (instansi_id, month, rating_id, unit_id, assignment_id, text, redacted, salt, commitment,
         assignment_batch_id, assignment_place)
       SELECT $1, $4, gen_random_uuid(), $5, $2, $6, 0, sha256('salt'), comment_commitment(sha256('salt'), $6), id, 1
       FROM batch`,
      [instansiId, sari.assignmentId, ordinal, `${month}-01`, bidangId, text],
    );
  }
}
