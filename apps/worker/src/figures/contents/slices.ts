import { nextStep } from '@app/jobs';
import type { FigureSubject } from '@app/persistence/figures';
import type { WantedFigure } from '../contents.js';
import type { Questionnaire } from './questionnaire.js';
import { type RatedGroup, Slice } from './slice.js';
import type { Span } from './span.js';
import type { SumsLayout } from './sums.js';

/** Groups that are handed on before whatever else waits goes first. */
const GROUPS_OF_A_STEP = 250;

/** The slices of all wanted figures, by what they are about, so that a group finds those that count it. */
export class Slices {
  readonly #bySubject = new Map<string, Slice[]>();
  readonly #byKey = new Map<string, Slice>();

  constructor(
    private readonly span: Span,
    private readonly layout: SumsLayout,
    private readonly questionnaire: Questionnaire,
  ) {}

  /** The slice of a wanted figure; figures of the same ratings share it. */
  of({ subject, covers, leftOut }: Pick<WantedFigure, 'subject' | 'covers' | 'leftOut'>): Slice {
    const of = subjectKey(subject);
    const key = JSON.stringify([of, covers, leftOut]);
    const known = this.#byKey.get(key);
    if (known) return known;
    const slice = new Slice(subject, this.layout, this.questionnaire, {
      stretches: this.span.stretchesIn(covers),
      leftOut: this.span.stretchesLeftOut(leftOut),
    });
    this.#byKey.set(key, slice);
    this.#bySubject.set(of, [...(this.#bySubject.get(of) ?? []), slice]);
    return slice;
  }

  /** Adds groups to every slice that counts them. */
  async add(groups: Iterable<RatedGroup>): Promise<void> {
    let added = 0;
    for (const group of groups) {
      const free = this.span.isFree(group.stretch, group.unitId, group.serviceId);
      for (const key of this.#subjectsOf(group)) {
        for (const slice of this.#bySubject.get(key) ?? []) {
          if (slice.holds(group)) slice.add(group, free);
        }
      }
      added += 1;
      if (added % GROUPS_OF_A_STEP === 0) await nextStep();
    }
  }

  /** Everything that has figures of these ratings; officers of the attested ones only. */
  #subjectsOf({
    unitId,
    stretch,
    serviceId,
    locationId,
    assignmentId,
    level,
  }: RatedGroup): string[] {
    const { units, agency } = this.span.placesHolding(unitId, stretch);
    const keys = units.map((id) => subjectKey({ kind: 'unit', id }));
    if (agency) keys.push(subjectKey({ kind: 'instansi', id: '' }));
    if (serviceId !== null) keys.push(subjectKey({ kind: 'service', id: serviceId }));
    if (locationId !== null) keys.push(subjectKey({ kind: 'location', id: locationId }));
    if (assignmentId !== null && level !== 'open') {
      keys.push(subjectKey({ kind: 'assignment', id: assignmentId }));
    }
    return keys;
  }
}

/** One text for each subject; there is one agency only. */
export function subjectKey({ kind, id }: FigureSubject): string {
  return kind === 'instansi' ? kind : `${kind} ${id}`;
}
