import type { Language } from '@app/platform';
import type { InstrumentItem, ScaleLabel } from '@app/persistence/instruments';
import { isSharedScreen } from '@app/rating';
import type { JSX } from 'preact';
import { Face } from '../page/face.view.js';
import { Layout } from '../page/layout.view.js';
import { NoDefault } from '../page/no-default.view.js';
import { Target } from '../page/target.view.js';
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
  const { path, target, permit } = page;
  const item = overallItem(target.instrument);
  const question = item.question[reader.language];
  return (
    <Layout
      reader={reader}
      title={question}
      agency={target.instansi}
      languageSwitch={path}
      screen={returnOf(target, trouble || isPersonal ? 'idle' : 'touched')}
      preview={reader.m.preview(target.unit.name)}
    >
      <Target target={target} />
      <Notices reader={reader} page={page} trouble={trouble} />
      <form method="post" action={inLanguage(path, reader.language)}>
        <NoDefault />
        <input type="hidden" name="permit" value={permit} />
        <Officer reader={reader} page={page} />
        <div class="ask">
          <h1 id="q">{question}</h1>
          {page.ratingState === null && <p>{reader.m.tap.hint}</p>}
        </div>
        <Choices item={item} language={reader.language} rests={isSharedScreen(target.channel)} />
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
  const { target } = page;
  if (target.officer === null) return null;
  return (
    <div class="who">
      <span>
        {reader.m.target.officer}: <b>{target.officer.publicName}</b>
      </span>
      <label>
        <input type="checkbox" name="notThisOfficer" value="1" />
        {reader.m.target.notThisOfficer}
      </label>
    </div>
  );
}

function Notices({ reader, page, trouble }: TapProps): JSX.Element {
  const { tap } = reader.m;
  const { target } = page;
  return (
    <>
      {target.state === 'revoked' && <p class="box note">{tap.revoked(target.unit.name)}</p>}
      {trouble === 'stale' && <p class="box note">{tap.stale}</p>}
      {trouble === 'too-late' && <p class="box note">{tap.tooLate}</p>}
      {trouble === 'already' && <p class="box good">{tap.already}</p>}
      {page.ratingState !== null && <p class="box note">{ratingStateText(reader, page)}</p>}
    </>
  );
}

function ratingStateText({ m }: Reader, { target, ratingState }: RatingPage): string {
  if (ratingState === 'final') return m.tap.final;
  return target.officer ? `${m.tap.changeable} ${m.tap.rejectionStays}` : m.tap.changeable;
}
