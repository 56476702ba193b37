import type { Language } from '@app/platform';
import type { InstrumentItem, ScaleLabel } from '@app/persistence/instruments';
import { isSharedScreen } from '@app/persistence/ratings';
import type { JSX } from 'preact';
import { Face } from '../page/face.view.js';
import { Layout } from '../page/layout.view.js';
import { NoDefault } from '../page/no-default.view.js';
import { Place } from '../page/place.view.js';
import { returnOf } from '../page/screen-return.view.js';
import { inLanguage, type Reader } from '../page/visit.js';
import { overallItem } from '../page/choice.js';
import type { RatingPage } from './show-rating-page.js';

/** Why this page is shown again after a tap. */
export type TapTrouble = 'stale' | 'too-late' | 'already';

export interface TapProps {
  reader: Reader;
  page: RatingPage;
  trouble?: TapTrouble;
  /** its address says more than the code, such as a language: for one person, not for the next */
  isPersonal?: boolean;
}

/** One question, four choices; each is a submit button, so that one tap is a whole rating. */
export function TapPage({ reader, page, trouble, isPersonal }: TapProps): JSX.Element {
  const { path, place, permit } = page;
  const item = overallItem(place.instrument);
  const question = item.question[reader.language];
  return (
    <Layout
      reader={reader}
      title={question}
      agency={place.instansi}
      languageSwitch={path}
      screen={returnOf(place, trouble || isPersonal ? 'idle' : 'touched')}
      preview={reader.m.preview(place.unit.name)}
    >
      <Place place={place} />
      <Notices reader={reader} page={page} trouble={trouble} />
      <form method="post" action={inLanguage(path, reader.language)}>
        <NoDefault />
        <input type="hidden" name="permit" value={permit} />
        <Officer reader={reader} page={page} />
        <div class="ask">
          <h1 id="q">{question}</h1>
          {page.standing === null && <p>{reader.m.tap.hint}</p>}
        </div>
        <Choices item={item} language={reader.language} rests={isSharedScreen(place.channel)} />
      </form>
    </Layout>
  );
}

interface ChoicesProps {
  item: InstrumentItem;
  language: Language;
  /** not there for a second, so that a finger of the person before presses nothing */
  rests: boolean;
}

function Choices({ item, language, rests }: ChoicesProps): JSX.Element {
  const choice = (label: ScaleLabel, index: number) => (
    <button name="score" value={label.value}>
      <Face index={index} />
      <span>{label[language]}</span>
      <i>{label.value}</i>
    </button>
  );
  return (
    <div class={rests ? 'four rests' : 'four'} role="group" aria-labelledby="q">
      {item.labels.map(choice)}
    </div>
  );
}

function Officer({ reader, page }: TapProps): JSX.Element | null {
  const { place } = page;
  if (place.officer === null) return null;
  return (
    <div class="who">
      <span>
        {reader.m.place.officer}: <b>{place.officer.publicName}</b>
      </span>
      <label>
        <input type="checkbox" name="notThisOfficer" value="1" />
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
      {trouble === 'too-late' && <p class="box note">{tap.tooLate}</p>}
      {trouble === 'already' && <p class="box good">{tap.already}</p>}
      {page.standing !== null && <p class="box note">{standingText(reader, page)}</p>}
    </>
  );
}

function standingText({ m }: Reader, { place, standing }: RatingPage): string {
  if (standing === 'final') return m.tap.final;
  return place.officer ? `${m.tap.changeable} ${m.tap.rejectionStays}` : m.tap.changeable;
}
