import { type ComponentChildren, isValidElement, type JSX, toChildArray } from 'preact';
import { PAGE_FIELD, TOKEN_FIELD } from '../answer/form-state.js';
import type { PageRequest } from '../answer/page-request.js';
import { ErrorSummary } from './error-summary.view.js';
import { Notice } from './notice.view.js';

interface FormProps {
  asked: PageRequest;
  /** where it is sent; what was typed there before comes back into its fields */
  action: string;
  /** of a form that is no matter of its own, such as a single button in a row */
  isSmall?: boolean;
  children: ComponentChildren;
}

/** Every form of ours: with its errors above it, and the token without which nothing is done. */
export function Form({ asked, action, isSmall = false, children }: FormProps): JSX.Element {
  const state = asked.form(action);
  return (
    <form method="post" action={action} class={isSmall ? 'bare' : 'flow'} novalidate>
      <ErrorSummary asked={asked} state={state} labels={labelsIn(children)} />
      {state.isUnsent && (
        <Notice kind="note" isNews>
          <p>{asked.m.form.unsent}</p>
        </Notice>
      )}
      {asked.session !== null && <input type="hidden" name={TOKEN_FIELD} value={asked.formToken} />}
      <input type="hidden" name={PAGE_FIELD} value={asked.pageAddress} />
      {children}
    </form>
  );
}

/** What the fields of a form are called, by their names. */
function labelsIn(children: ComponentChildren): Map<string, string> {
  const labels = new Map<string, string>();
  for (const child of toChildArray(children)) {
    if (!isValidElement(child)) continue;
    const props = child.props as { name?: string; label?: string; children?: ComponentChildren };
    if (props.name !== undefined && props.label !== undefined) labels.set(props.name, props.label);
    for (const inner of labelsIn(props.children)) labels.set(...inner);
  }
  return labels;
}
