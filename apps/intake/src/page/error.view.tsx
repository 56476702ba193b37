import type { ExplainedError } from '@app/platform';
import type { ResolvedCode } from '@app/persistence/ratings';
import { isSharedScreen } from '@app/rating';
import type { JSX } from 'preact';
import { overallItem } from './choice.js';
import { EnterCodeForm } from './enter-code.view.js';
import { ReceiptForm } from './enter-receipt.view.js';
import { Face } from './face.view.js';
import { Layout } from './layout.view.js';
import { Target } from './target.view.js';
import { returnOf } from './screen-return.view.js';
import { FORM_IDS } from './typed-field.view.js';
import { inLanguage, type Reader } from './visit.js';

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
  target?: ResolvedCode;
}

/** An error in the citizen's language: what happened, and the next thing to do on the same page. */
export function ErrorPage({ reader, error, request, requestId, target }: ErrorProps): JSX.Element {
  const { errors, requestId: idLabel } = reader.m;
  const words = errors[error.code] ?? errors['server.failed'];
  const [path = '/'] = request.url.split('?');
  // an address that only takes a POST cannot be opened by a link
  const languageSwitch = request.method === 'POST' ? path.replace(/\/rincian$/, '') : path;
  const field = fieldOf(error, request);
  return (
    <Layout
      reader={reader}
      title={`${reader.m.fault}: ${words.title}`}
      agency={target?.instansi}
      languageSwitch={
        field?.isAtFault ? <SameAgain reader={reader} field={field} /> : languageSwitch
      }
      screen={target && returnOf(target, 'idle')}
    >
      {target && <Target target={target} />}
      <div class="stack">
        <h1>{words.title}</h1>
        {field?.isAtFault ? null : <p>{words.text}</p>}
        <RefusedFields error={error} />
        {target && <Chosen reader={reader} target={target} request={request} />}
        {field && <TypeAgain reader={reader} field={field} fault={words.text} />}
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
  target,
  request,
}: Pick<ErrorProps, 'reader' | 'request'> & { target: ResolvedCode }): JSX.Element | null {
  const score = request.fields.find(([name]) => name === 'score')?.[1];
  const { labels } = overallItem(target.instrument);
  const index = labels.findIndex(({ value }) => String(value) === score);
  const label = labels[index];
  if (label === undefined || isSharedScreen(target.channel)) return null;
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

interface AskedField {
  name: 'kode' | 'receipt';
  typed: string;
  /** false where the page only offers it */
  isAtFault: boolean;
}

/** The field that the page asks for again, with what had been typed. */
function fieldOf({ code }: ExplainedError, { url, fields }: FailedRequest): AskedField | null {
  const typed = new Map(fields);
  if (code === 'request.not-found') return { name: 'kode', typed: '', isAtFault: false };
  if (code.startsWith('receipt.')) {
    return { name: 'receipt', typed: typed.get('receipt') ?? '', isAtFault: true };
  }
  if (!code.startsWith('code.')) return null;
  return { name: 'kode', typed: typed.get('kode') ?? codeTypedIn(url), isAtFault: true };
}

/** As it stood in the address: behind `/R/`, or in the query. */
function codeTypedIn(url: string): string {
  const { pathname, searchParams } = new URL(url.replace(/^\/+/, '/'), 'http://localhost');
  const behind = pathname.replace(/^\/r\/*/i, '').replace(/\/rincian$/i, '');
  return searchParams.get('kode') ?? decodeURIComponent(behind);
}

interface FieldProps {
  reader: Reader;
  field: AskedField;
}

function TypeAgain({ reader, field, fault }: FieldProps & { fault: string }): JSX.Element {
  const Form = field.name === 'kode' ? EnterCodeForm : ReceiptForm;
  return field.isAtFault ? (
    <Form reader={reader} typed={field.typed} fault={fault} />
  ) : (
    <Form reader={reader} />
  );
}

/** In the other language nothing that stands in the field is lost. */
function SameAgain({ reader, field }: FieldProps): JSX.Element {
  const { language, label } = reader.m.otherLanguage;
  const address = inLanguage(field.name === 'kode' ? '/R' : '/resi', language);
  return (
    <button form={FORM_IDS[field.name]} formaction={address} formnovalidate lang={language}>
      {label}
    </button>
  );
}

function NextStep({
  reader,
  error,
  request,
}: Pick<ErrorProps, 'reader' | 'error' | 'request'>): JSX.Element | null {
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
