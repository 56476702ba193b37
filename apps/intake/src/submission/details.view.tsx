import type { ResolvedCode, StandingRating } from '@app/persistence/ratings';
import type { JSX } from 'preact';
import { Tick } from '../page/face.view.js';
import { Layout } from '../page/layout.view.js';
import { inLanguage, type Reader } from '../page/visit.js';
import { choiceLabel } from '../rating-page/choice.js';
import { type DetailStep, type DetailSteps, opening, planDetails } from './detail-steps.js';
import { ItemChoices, ServiceChoices } from './choices.view.js';
import { ReceiptBox } from './receipt-box.view.js';

export interface StoredRatingProps {
  reader: Reader;
  place: ResolvedCode;
  rating: StandingRating;
  /** canonical, 12 characters */
  receipt: string;
  /** rating id and edit token */
  edit: string;
  /** the browser keeps cookies and can come back to change its tap */
  canComeBack: boolean;
}

interface DetailsProps extends StoredRatingProps {
  step: 'first' | 'rest';
}

/** Says that the tap is saved, and asks more for those who like. */
export function DetailsPage(props: DetailsProps): JSX.Element {
  const { reader, place, step } = props;
  const { details, saved } = reader.m;
  const plan = planDetails(place, props.rating);
  const isFirstShown = step === opening(plan);
  return (
    <Layout
      reader={reader}
      title={isFirstShown ? saved.title : details.restTitle}
      agency={place.instansi}
      languageSwitch={<SwitchForm {...props} />}
    >
      {isFirstShown && <SavedBanner {...props} />}
      <form class="sheet" method="post" action={detailsAddress(place, reader)}>
        <StepFields edit={props.edit} step={step} />
        <Heading reader={reader} step={step} isFirstShown={isFirstShown} />
        {step === 'first' && plan.asksService && <ServiceChoices reader={reader} place={place} />}
        {plan[step].map((item) => (
          <ItemChoices item={item} language={reader.language} />
        ))}
        <WaysOut reader={reader} step={step} plan={plan} />
      </form>
    </Layout>
  );
}

function SavedBanner({ reader, place, rating, receipt, canComeBack }: DetailsProps): JSX.Element {
  const { saved } = reader.m;
  const choice = choiceLabel(place.instrument, rating.score, reader.language);
  return (
    <section class="box good" role="status">
      <h1>
        <Tick />
        {saved.title}
      </h1>
      <div class="row">
        <p>{saved.choice(choice)}</p>
        {canComeBack && (
          <a href={inLanguage(`/R/${place.code}`, reader.language)}>{saved.mistap}</a>
        )}
      </div>
      <ReceiptBox m={reader.m} receipt={receipt} />
    </section>
  );
}

interface HeadingProps {
  reader: Reader;
  step: 'first' | 'rest';
  isFirstShown: boolean;
}

function Heading({ reader, step, isFirstShown }: HeadingProps): JSX.Element {
  const { details } = reader.m;
  const title = step === 'first' ? details.title : details.restTitle;
  return (
    <>
      {isFirstShown ? <h2>{title}</h2> : <h1>{title}</h1>}
      <p class="lead">{step === 'first' ? details.optional : details.restOptional}</p>
    </>
  );
}

function WaysOut({
  reader,
  step,
  plan,
}: Pick<HeadingProps, 'reader' | 'step'> & { plan: DetailSteps }): JSX.Element {
  const { details } = reader.m;
  const goesOn = step === 'first' && plan.rest.length > 0;
  return (
    <div class="acts">
      <button class="plain" name="action" value="next">
        {goesOn ? details.next : details.send}
      </button>
      <button class="plain" name="action" value={goesOn ? 'finish' : 'skip'}>
        {goesOn ? details.finish : details.skip}
      </button>
    </div>
  );
}

function StepFields({ edit, step }: { edit: string; step: DetailStep }): JSX.Element {
  return (
    <>
      <input type="hidden" name="edit" value={edit} />
      <input type="hidden" name="step" value={step} />
    </>
  );
}

interface SwitchProps extends Pick<StoredRatingProps, 'reader' | 'place' | 'edit'> {
  step: DetailStep;
}

/** A page that answered a POST has no address; the same step comes again in the other language. */
export function SwitchForm({ reader, place, edit, step }: SwitchProps): JSX.Element {
  const { language, label } = reader.m.otherLanguage;
  return (
    <form method="post" action={inLanguage(`/R/${place.code}/rincian`, language)}>
      <StepFields edit={edit} step={step} />
      <button name="action" value="show" lang={language}>
        {label}
      </button>
    </form>
  );
}

function detailsAddress({ code }: ResolvedCode, { language }: Reader): string {
  return inLanguage(`/R/${code}/rincian`, language);
}
