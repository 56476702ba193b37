import type { ResolvedCode, StandingRating } from '@app/persistence/ratings';
import type { JSX } from 'preact';
import { Tick } from '../page/face.view.js';
import { Layout } from '../page/layout.view.js';
import { inLanguage, type Reader } from '../page/visit.js';
import { choiceLabel } from '../rating-page/choice.js';
import {
  type AskingStep,
  type DetailStep,
  type DetailSteps,
  opening,
  planDetails,
} from './detail-steps.js';
import { ItemChoices, ReasonChoices, ServiceChoices } from './choices.view.js';
import { type LastWords, LastWordsFields } from './last-words.view.js';
import { VisitAnswers } from './visit-question.view.js';
import { ReceiptBox } from './receipt-box.view.js';

export interface StoredRatingProps {
  reader: Reader;
  place: ResolvedCode;
  rating: StandingRating;
  /** canonical, 12 characters */
  receipt: string;
  /** of this installation, without a slash at the end */
  publicUrl: string;
  /** rating id and edit token */
  edit: string;
  /** the browser keeps cookies and can come back to change its tap */
  canComeBack: boolean;
}

interface DetailsProps extends StoredRatingProps {
  step: AskingStep;
  /** of a last step that is shown again */
  entered?: LastWords;
}

/** Says that the tap is saved, and asks more for those who like. */
export function DetailsPage(props: DetailsProps): JSX.Element {
  const { reader, place, step } = props;
  const plan = planDetails(place, props.rating);
  const isFirstShown = step === opening(plan);
  return (
    <Layout
      reader={reader}
      title={titleOf(props, isFirstShown)}
      agency={place.instansi}
      languageSwitch={<SwitchForm {...props} />}
    >
      {isFirstShown && <SavedBanner {...props} />}
      <form class="sheet" method="post" action={detailsAddress(place, reader)}>
        <StepFields edit={props.edit} step={step} />
        <Heading reader={reader} step={step} isFirstShown={isFirstShown} />
        <Questions {...props} plan={plan} />
        {step === 'visit' ? (
          <VisitAnswers reader={reader} />
        ) : (
          <WaysOut reader={reader} step={step} />
        )}
      </form>
    </Layout>
  );
}

function titleOf({ reader, step, entered }: DetailsProps, isFirstShown: boolean): string {
  const { saved, details, fault } = reader.m;
  const title = isFirstShown ? saved.title : details.steps[step].title;
  return entered?.tooLong ? `${fault}: ${title}` : title;
}

function Questions(props: DetailsProps & { plan: DetailSteps }): JSX.Element | null {
  const { reader, place, step, plan, entered } = props;
  if (step === 'visit') return null;
  if (step === 'last') return <LastWordsFields reader={reader} entered={entered} />;
  return (
    <>
      {step === 'first' && <ReasonChoices reasons={plan.reasons} language={reader.language} />}
      {step === 'first' && plan.asksService && <ServiceChoices reader={reader} place={place} />}
      {plan[step].map((item) => (
        <ItemChoices item={item} language={reader.language} />
      ))}
    </>
  );
}

function SavedBanner(props: DetailsProps): JSX.Element {
  const { reader, place, rating, receipt, publicUrl, canComeBack } = props;
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
      <ReceiptBox reader={reader} publicUrl={publicUrl} receipt={receipt} />
    </section>
  );
}

interface StepProps {
  reader: Reader;
  step: AskingStep;
}

function Heading({
  reader,
  step,
  isFirstShown,
}: StepProps & { isFirstShown: boolean }): JSX.Element {
  const { title, optional } = reader.m.details.steps[step];
  return (
    <>
      {isFirstShown ? <h2>{title}</h2> : <h1>{title}</h1>}
      <p class="lead">{optional}</p>
    </>
  );
}

function WaysOut({ reader, step }: StepProps): JSX.Element {
  const { details } = reader.m;
  const goesOn = step !== 'last';
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
