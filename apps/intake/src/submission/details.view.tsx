import { type Answers, type ResolvedCode, type CurrentRating } from '@app/persistence/ratings';
import { isSharedScreen } from '@app/rating';
import type { JSX } from 'preact';
import { Tick } from '../page/face.view.js';
import { Layout } from '../page/layout.view.js';
import { NoDefault } from '../page/no-default.view.js';
import { returnOf } from '../page/screen-return.view.js';
import { inLanguage, type Reader } from '../page/visit.js';
import { choiceLabel } from '../page/choice.js';
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
  target: ResolvedCode;
  rating: CurrentRating;
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
  /** of a step that is shown again */
  entered?: Entered;
}

/** What had been entered on a step that is shown again, so that nothing has to be entered twice. */
export interface Entered extends LastWords {
  step: AskingStep;
  answers: Answers;
  serviceId?: string;
}

/** Says that the tap is saved, and asks more for those who like. */
export function DetailsPage(props: DetailsProps): JSX.Element {
  const { reader, target, step } = props;
  const plan = planDetails(target, props.rating);
  const isFirstShown = step === opening(plan);
  return (
    <Layout
      reader={reader}
      title={titleOf(props, isFirstShown)}
      agency={target.instansi}
      languageSwitch={<SwitchForm {...props} />}
      screen={returnOf(target, 'idle')}
    >
      {isFirstShown && <SavedBanner {...props} />}
      <form class="sheet" method="post" action={detailsAddress(target, reader)}>
        <NoDefault />
        <StepFields edit={props.edit} step={step} />
        <Heading {...props} isFirstShown={isFirstShown} />
        {props.entered?.trouble === 'tooMany' && (
          <p class="box note" role="alert">
            {reader.m.details.tooMany}
          </p>
        )}
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
  return entered?.trouble === 'tooLong' ? `${fault}: ${title}` : title;
}

function Questions(props: DetailsProps & { plan: DetailSteps }): JSX.Element | null {
  const { reader, target, step, plan, entered } = props;
  if (step === 'visit') return null;
  if (step === 'last') return <LastWordsFields reader={reader} entered={entered} />;
  return (
    <>
      {step === 'first' && (
        <ReasonChoices
          reasons={plan.reasons}
          language={reader.language}
          chosen={entered?.answers}
        />
      )}
      {step === 'first' && plan.asksService && (
        <ServiceChoices reader={reader} target={target} chosen={entered?.serviceId} />
      )}
      {plan[step].map((item) => (
        <ItemChoices item={item} language={reader.language} chosen={entered?.answers[item.key]} />
      ))}
    </>
  );
}

function SavedBanner(props: DetailsProps): JSX.Element {
  const { reader, target, rating, receipt, publicUrl, canComeBack } = props;
  const { saved, sharedScreen } = reader.m;
  const title = (
    <h1>
      <Tick />
      {saved.title}
    </h1>
  );
  if (isSharedScreen(target.channel)) {
    return (
      <section class="box good" role="status">
        {title}
        <p>{sharedScreen.returns}</p>
      </section>
    );
  }
  const choice = choiceLabel(target.instrument, rating.score, reader.language);
  return (
    <section class="box good" role="status">
      {title}
      <div class="row">
        <p>{saved.choice(choice)}</p>
        {canComeBack && (
          <a href={inLanguage(`/R/${target.code}`, reader.language)}>{saved.mistap}</a>
        )}
      </div>
      <ReceiptBox reader={reader} publicUrl={publicUrl} receipt={receipt} />
    </section>
  );
}

function Heading({
  reader,
  target,
  step,
  isFirstShown,
}: DetailsProps & { isFirstShown: boolean }): JSX.Element {
  const { details, sharedScreen } = reader.m;
  const { title } = details.steps[step];
  // nobody closes the page of a shared screen
  const isShared = step === 'first' && isSharedScreen(target.channel);
  const optional = isShared ? sharedScreen.optional : details.steps[step].optional;
  return (
    <>
      {isFirstShown ? <h2>{title}</h2> : <h1>{title}</h1>}
      <p class="lead">{optional}</p>
    </>
  );
}

function WaysOut({ reader, step }: Pick<DetailsProps, 'reader' | 'step'>): JSX.Element {
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

interface SwitchProps extends Pick<StoredRatingProps, 'reader' | 'target' | 'edit'> {
  step: DetailStep;
}

/** A page that answered a POST has no address; the same step comes again in the other language. */
export function SwitchForm({ reader, target, edit, step }: SwitchProps): JSX.Element {
  const { language, label } = reader.m.otherLanguage;
  return (
    <form method="post" action={inLanguage(`/R/${target.code}/rincian`, language)}>
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
