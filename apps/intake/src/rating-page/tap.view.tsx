import type { InstrumentItem, ScaleLabel } from '@app/persistence/instruments';
import type { JSX } from 'preact';
import { Face } from '../page/face.view.js';
import { Layout } from '../page/layout.view.js';
import { Place } from '../page/place.view.js';
import { inLanguage, type Reader } from '../page/visit.js';
import { choiceLabel, overallItem } from './choice.js';
import type { RatingPage } from './show-rating-page.js';

/** Why this page is shown again after a tap. */
export type TapTrouble = 'stale' | 'too-late';

export interface TapProps {
  reader: Reader;
  page: RatingPage;
  trouble?: TapTrouble;
}

/** One question, four choices; each is a submit button, so that one tap is a whole rating. */
export function TapPage({ reader, page, trouble }: TapProps): JSX.Element {
  const { path, place, permit } = page;
  const item = overallItem(place.instrument);
  const question = item.question[reader.language];
  return (
    <Layout
      reader={reader}
      title={question}
      agency={place.instansi}
      languageSwitch={path}
      preview={reader.m.preview(place.unit.name)}
    >
      <Place place={place} />
      <Notices reader={reader} page={page} trouble={trouble} />
      <form method="post" action={inLanguage(path, reader.language)}>
        <input type="hidden" name="permit" value={permit} />
        <Officer reader={reader} page={page} />
        <div class="ask">
          <h1 id="q">{question}</h1>
          {page.standing === null && <p>{reader.m.tap.hint}</p>}
        </div>
        <Choices item={item} language={reader.language} />
      </form>
    </Layout>
  );
}

function Choices({ item, language }: { item: InstrumentItem; language: 'id' | 'en' }): JSX.Element {
  const choice = (label: ScaleLabel, index: number) => (
    <button name="score" value={label.value}>
      <Face index={index} />
      <span>{label[language]}</span>
      <i>{label.value}</i>
    </button>
  );
  return (
    <div class="four" role="group" aria-labelledby="q">
      {item.labels.map(choice)}
    </div>
  );
}

function Officer({ reader, page }: TapProps): JSX.Element | null {
  const { place, standing, changeable } = page;
  if (place.officer === null) return null;
  // what the citizen said of the officer stays said while the same rating is changed
  const rejected = changeable && standing?.attributed === false;
  return (
    <div class="who">
      <span>
        {reader.m.place.officer}: <b>{place.officer.publicName}</b>
      </span>
      <label>
        <input type="checkbox" name="notThisOfficer" value="1" checked={rejected} />
        {reader.m.place.notThisOfficer}
      </label>
    </div>
  );
}

function Notices({ reader, page, trouble }: TapProps): JSX.Element {
  const { tap } = reader.m;
  const { place } = page;
  return (
    <>
      {place.state === 'revoked' && <p class="box note">{tap.revoked(place.unit.name)}</p>}
      {trouble === 'stale' && <p class="box note">{tap.stale}</p>}
      {page.standing !== null && <p class="box note">{standingText(reader, page, trouble)}</p>}
    </>
  );
}

function standingText({ language, m }: Reader, page: RatingPage, trouble?: TapTrouble): string {
  const choice = choiceLabel(page.place.instrument, page.standing?.score ?? 0, language);
  if (trouble === 'too-late') return m.tap.tooLate(choice);
  return page.changeable ? m.tap.changeable(choice) : m.tap.standing(choice);
}
