import type { JSX } from 'preact';
import type { FormState } from '../answer/form-state.js';
import type { PageRequest } from '../answer/page-request.js';

interface ErrorSummaryProps {
  asked: PageRequest;
  state: FormState;
  /** what the fields are called, by their names */
  labels: ReadonlyMap<string, string>;
}

/**
 * What is wrong with a form, each with a link to its field (GOV.UK: error summary). Readers are told at once, and
 * the focus stands here first.
 */
export function ErrorSummary({ asked, state, labels }: ErrorSummaryProps): JSX.Element | null {
  if (state.faults.length === 0) return null;
  return (
    <div class="faults" role="alert" tabIndex={-1} autofocus>
      <h2>{asked.m.form.summary}</h2>
      <ul>
        {state.faults.map(({ field, text }) => (
          <li>
            {field === null ? text : <a href={`#${field}`}>{called(labels.get(field), text)}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Away from its field a sentence says which field it is about. */
function called(label: string | undefined, text: string): string {
  return label === undefined ? text : `${label}: ${text}`;
}
