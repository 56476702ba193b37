import type { ExplainedError } from '@app/platform';
import { isSharedScreen, type ResolvedCode } from '@app/persistence/ratings';
import type { JSX } from 'preact';
import { overallItem } from '../rating-page/choice.js';
import { EnterCodeForm } from '../rating-page/enter-code.view.js';
import { ReceiptForm } from '../receipt/receipt.view.js';
import { Face } from './face.view.js';
import { Layout } from './layout.view.js';
import { Place } from './place.view.js';
import { returnOf } from './screen-return.view.js';
import type { Reader } from './visit.js';

/** What the citizen had sent, so that nothing has to be entered twice. */
export interface FailedRequest {
  method: string;
  /** path and query, on this site */
  url: string;
  fields: [name: string, value: string][];
}

interface ErrorProps {
  reader: Reader;
  error: ExplainedError;
  request: FailedRequest;
  requestId: string;
  /** where it happened, if that is known */
  place?: ResolvedCode;
}

/** An error in the citizen's language: what happened, and the next thing to do on the same page. */
export function ErrorPage({ reader, error, request, requestId, place }: ErrorProps): JSX.Element {
  const { errors, requestId: idLabel } = reader.m;
  const words = errors[error.code] ?? errors['server.failed'];
  const [path = '/'] = request.url.split('?');
  // an address that only takes a POST cannot be opened by a link
  const languageSwitch = request.method === 'POST' ? path.replace(/\/rincian$/, '') : path;
  return (
    <Layout
      reader={reader}
      title={words.title}
      agency={place?.instansi}
      languageSwitch={languageSwitch}
      screen={place && returnOf(place, 'idle')}
    >
      {place && <Place place={place} />}
      <div class="stack">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        <RefusedFields error={error} />
        {place && <Chosen reader={reader} place={place} request={request} />}
        <NextStep reader={reader} error={error} request={request} />
        {error.status >= 500 && (
          <p class="lead">
            {idLabel}: {requestId}
          </p>
        )}
      </div>
    </Layout>
  );
}

/** The face that was pressed, for whoever pressed it: not on a screen that others read. */
function Chosen({
  reader,
  place,
  request,
}: Pick<ErrorProps, 'reader' | 'request'> & { place: ResolvedCode }): JSX.Element | null {
  const score = request.fields.find(([name]) => name === 'score')?.[1];
  const { labels } = overallItem(place.instrument);
  const index = labels.findIndex(({ value }) => String(value) === score);
  const label = labels[index];
  if (label === undefined || isSharedScreen(place.channel)) return null;
  return (
    <p class="chosen">
      <Face index={index} />
      <span>
        {reader.m.retry.chosen}: <b>{label[reader.language]}</b>
      </span>
    </p>
  );
}

function RefusedFields({ error }: Pick<ErrorProps, 'error'>): JSX.Element | null {
  if (error.errors.length === 0) return null;
  const fields = new Set(error.errors.map(({ field }) => field));
  return (
    <ul>
      {[...fields].map((field) => (
        <li>
          <code>{field}</code>
        </li>
      ))}
    </ul>
  );
}

const ENTER_CODE = new Set(['code.malformed', 'code.unknown', 'request.not-found']);

function NextStep({
  reader,
  error,
  request,
}: Pick<ErrorProps, 'reader' | 'error' | 'request'>): JSX.Element | null {
  if (ENTER_CODE.has(error.code)) return <EnterCodeForm reader={reader} />;
  if (error.code.startsWith('receipt.')) return <ReceiptForm reader={reader} />;
  if (error.code.startsWith('store.')) return <Retry reader={reader} request={request} />;
  return null;
}

/** The same request once more; a rating keeps its id and so cannot be counted twice. */
function Retry({ reader, request }: Pick<ErrorProps, 'reader' | 'request'>): JSX.Element {
  const { resend, reload } = reader.m.retry;
  if (request.method !== 'POST') {
    return (
      <a class="btn" href={request.url}>
        {reload}
      </a>
    );
  }
  return (
    <form method="post" action={request.url}>
      {request.fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="btn">{resend}</button>
    </form>
  );
}
