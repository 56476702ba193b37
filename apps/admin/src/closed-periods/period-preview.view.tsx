import type { PeriodPreview, PreviewedUnit } from '@app/persistence/figures';
import { dayInWords, monthInWords } from '@app/figure-texts';
import type { JSX } from 'preact';
import { messagesFor } from '../messages/asked-messages.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Figure } from '../pages/components/figure.view.js';
import { Notice } from '../pages/components/notice.view.js';
import { byName, Table } from '../pages/components/table.view.js';
import { countInWords } from '../pages/words/numbers.js';
import { momentInWords } from '../pages/words/moment-in-words.js';
import { periodRequestView } from './period-request.view.js';
import { withoutAddresses } from './period-request-news.view.js';
import { periodWordsIn } from './period-words-in.js';
import type { PeriodDetails } from './show-periods.js';

interface PreviewProps extends Pick<PeriodDetails, 'preview' | 'timeZone'> {
  asked: PageRequest;
}

/** What closing now would give, unit by unit by name. */
export function PreviewTable({ asked, preview, timeZone }: PreviewProps): JSX.Element {
  const { language } = asked;
  const { preview: t } = periodWordsIn(language);
  const outcome = preview?.outcome;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {preview !== null && outcome != null && 'units' in outcome ? (
        <>
          <PreviewSaid asked={asked} outcome={outcome} />
          <Refusal asked={asked} request={preview} />
          <p class="small soft">
            {t.when(momentInWords(preview.doneAt ?? preview.askedAt, timeZone, language))}{' '}
            {outcome.settledThrough !== null &&
              t.settled(dayInWords(outcome.settledThrough, language))}
          </p>
          <UnitTable asked={asked} id={preview.id} units={outcome.units} />
        </>
      ) : (
        <p class="soft">{t.none}</p>
      )}
    </section>
  );
}

function Refusal({
  asked,
  request,
}: {
  asked: PageRequest;
  request: NonNullable<PeriodDetails['preview']>;
}): JSX.Element | null {
  const { preview } = periodRequestView(request, messagesFor(asked.language).periods);
  if (preview?.refusal == null) return null;
  return (
    <Notice kind="calm">
      <p>{withoutAddresses(preview.refusal.detail)}</p>
    </Notice>
  );
}

/** In a sentence: how many units would have an index, and what could still be completed. */
export function PreviewSaid({
  asked,
  outcome,
}: {
  asked: PageRequest;
  outcome: PeriodPreview;
}): JSX.Element {
  const { language } = asked;
  const { preview: t } = periodWordsIn(language);
  const { units } = outcome;
  const count = (is: (unit: PreviewedUnit) => boolean): number => units.filter(is).length;
  const words = (n: number): string => countInWords(n, language);
  const few = count(({ belowThirty }) => belowThirty);
  const held = count((unit) => unit.held);
  const served = count(({ personsServedMissing }) => personsServedMissing.length > 0);
  return (
    <p class="say">
      <b>{t.summary(words(units.length - few), words(units.length))}</b>
      {few > 0 && ` ${t.few(words(few))}`}
      {held > 0 && ` ${t.held(words(held))}`}
      {served > 0 && ` ${t.served(words(served))}`}
    </p>
  );
}

interface UnitTableProps {
  asked: PageRequest;
  /** of the request */
  id: string;
  units: readonly PreviewedUnit[];
}

function UnitTable({ asked, id, units }: UnitTableProps): JSX.Element {
  const { preview: t } = periodWordsIn(asked.language);
  const address = `/api/v1/period-requests/${id}`;
  const placed = units.map((unit, place) => ({ unit, place }));
  const number = (n: number | null, pointer: string): JSX.Element | string =>
    n === null ? (
      asked.m.figure.few
    ) : (
      <Figure asked={asked} value={String(n)} source={{ address, pointer }} />
    );
  return (
    <Table
      caption={t.caption}
      columns={[
        { title: t.unit, cell: ({ unit }) => unit.name },
        {
          title: t.persons,
          isNumber: true,
          cell: ({ unit, place }) => number(unit.persons, `/preview/units/${place}/persons`),
        },
        {
          title: t.respondents,
          isNumber: true,
          cell: ({ unit, place }) =>
            number(unit.respondents, `/preview/units/${place}/respondents`),
        },
        { title: t.index, cell: ({ unit }) => (unit.belowThirty ? t.no : t.yes) },
        { title: t.todo, cell: ({ unit }) => todoOf(unit, asked) },
      ]}
      rows={byName(placed, ({ unit }) => unit.name)}
    />
  );
}

function todoOf({ held, personsServedMissing }: PreviewedUnit, { language }: PageRequest): string {
  const { preview: t } = periodWordsIn(language);
  const months = personsServedMissing.map((month) => monthInWords(month, language)).join(', ');
  const todo = [...(held ? [t.isHeld] : []), ...(months === '' ? [] : [t.isMissing(months)])];
  return todo.length === 0 ? t.nothing : todo.join('; ');
}
