import type { JSX } from 'preact';
import { faultOf } from '../answer/form-state.js';
import type { PageRequest } from '../answer/page-request.js';
import { describedBy, type FieldProps } from './fields.view.js';

const PARTS = ['day', 'month', 'year'] as const;

/** A date as three fields (GOV.UK: date input): nobody has to find it in a calendar, nor guess an order. */
export function DateField({ asked, ...field }: FieldProps & { asked: PageRequest }): JSX.Element {
  const { form, name, label, hint } = field;
  const fault = faultOf(form, name);
  return (
    <fieldset
      class={fault ? 'field at-fault' : 'field'}
      aria-describedby={describedBy(field)['aria-describedby']}
    >
      <legend>{label}</legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault.text}
        </p>
      )}
      <div class="date">
        {PARTS.map((part) => (
          <label class={part}>
            {asked.m.form[part]}
            <input
              id={part === 'day' ? name : undefined}
              name={`${name}-${part}`}
              value={form.values[`${name}-${part}`] ?? ''}
              inputMode="numeric"
              autocomplete="off"
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
