import { Tenancy } from '@app/database';
import { DomainError } from '@app/errors';
import { type Figure, findFigures } from '@app/persistence/figures';
import { type AgencyName, agencyOf, findSubject } from '@app/persistence/organisation-tree';
import { sumPersonsServed } from '@app/persistence/persons-served';
import { lastDayOf, parsePeriod, type Period } from '@app/skm';
import { Injectable } from '@nestjs/common';
import type { SubjectView } from '../indicators/indicators.view.js';
import { showPlaceIkm } from '../indicators/show-figure.js';
import type { PlaceIkmView } from '../indicators/shown-figure.view.js';
import { messagesFor } from '../messages/asked-messages.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { placeOf, type PublishedPlace } from './published-address.js';

export interface PublishedFigure {
  agency: AgencyName;
  subject: Pick<SubjectView, 'id' | 'name'>;
  period: Period;
  ikm: PlaceIkmView;
}

/** The one figure that everybody may read without signing in: the IKM of a unit in a published period. */
@Injectable()
export class ReadPublishedFigure {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * @throws DomainError `request.not-found` for an invented address, for what is not published or not any more the
   *   newest state, and for a unit of which one officer has nearly all ratings
   */
  async execute(asked: PageRequest, token: unknown): Promise<PublishedFigure> {
    const place = placeOf(asked, token);
    const found = place && (await this.read(place, asked));
    if (found == null) throw new DomainError('request.not-found');
    return found;
  }

  private read(
    { instansiId, unitId, period: key }: PublishedPlace,
    { language }: PageRequest,
  ): Promise<PublishedFigure | null> {
    const period = parsePeriod(key);
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const subject = await findSubject(tx, 'unit', unitId, lastDayOf(period));
      const figures = await findFigures(tx, { kind: 'unit', id: unitId }, key, ['ikm']);
      const figure = figures.find(({ basis }) => basis === 'all');
      if (subject === null || figure === undefined || !isPublic(figure)) return null;
      const served = await sumPersonsServed(tx, instansiId, 'unit', [unitId], [period]);
      const personsServed = served.get(`${unitId} ${key}`) ?? null;
      const ikm = showPlaceIkm(figure, { period, personsServed }, messagesFor(language));
      return { agency: await agencyOf(tx), subject, period, ikm };
    });
  }
}

/** What speaks of one officer is public only after a decision that nobody can record yet. */
function isPublic({ state, notes, figure }: Figure<'ikm'>): boolean {
  const isPublished = state.kind !== 'running' && state.published;
  return isPublished && figure.ikm !== null && notes.every(({ kind }) => kind !== 'one officer');
}
