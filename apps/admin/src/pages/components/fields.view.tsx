import type { ComponentChildren, JSX } from 'preact';
import { faultOf, type FormState } from '../answer/form-state.js';

export interface FieldProps {
  form: FormState;
  /** of the field in the form; its id too */
  name: string;
  label: string;
  hint?: string;
}

/** A label, what helps, what is wrong, and the control that all three describe. */
function Field({
  form,
  name,
  label,
  hint,
  children,
}: FieldProps & { children: ComponentChildren }): JSX.Element {
  const fault = faultOf(form, name);
  return (
    <div class={fault ? 'field at-fault' : 'field'}>
      <label for={name}>{label}</label>
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
      {children}
    </div>
  );
}

interface Described {
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

/** What readers hear with a control. */
export function describedBy({ form, name, hint }: Omit<FieldProps, 'label'>): Described {
  const fault = faultOf(form, name);
  const ids = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': fault ? 'true' : undefined };
}

interface TextFieldProps extends FieldProps {
  /** what browsers fill in, as HTML names it */
  autocomplete?: string;
  inputMode?: 'numeric' | 'text';
  /** about how many characters are expected */
  size?: 'short' | 'long';
  value?: string;
}

export function TextField({
  autocomplete,
  inputMode,
  size = 'long',
  value = '',
  ...field
}: TextFieldProps): JSX.Element {
  return (
    <Field {...field}>
      <input
        id={field.name}
        name={field.name}
        value={field.form.values[field.name] ?? value}
        class={size}
        autocomplete={autocomplete ?? 'off'}
        autocapitalize="none"
        spellcheck={false}
        inputMode={inputMode}
        {...describedBy(field)}
      />
    </Field>
  );
}

/** What was typed never comes back. */
export function PasswordField({
  autocomplete,
  ...field
}: FieldProps & { autocomplete: 'current-password' | 'new-password' }): JSX.Element {
  return (
    <Field {...field}>
      <input
        id={field.name}
        name={field.name}
        type="password"
        autocomplete={autocomplete}
        {...describedBy(field)}
      />
    </Field>
  );
}

/** A code that counts once: it can be read while it is typed, and never comes back. */
export function CodeField(field: FieldProps): JSX.Element {
  return (
    <Field {...field}>
      <input
        id={field.name}
        name={field.name}
        class="code"
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck={false}
        {...describedBy(field)}
      />
    </Field>
  );
}

export interface Choice {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldProps {
  choices: readonly Choice[];
  /** the empty choice that stands first; none: one of the choices always holds */
  none?: string;
  value?: string;
}

export function SelectField({
  choices,
  none,
  value = '',
  ...field
}: SelectFieldProps): JSX.Element {
  const chosen = field.form.values[field.name] ?? value;
  return (
    <Field {...field}>
      <select id={field.name} name={field.name} {...describedBy(field)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((one) => (
          <option value={one.value} selected={one.value === chosen}>
            {one.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface TextAreaFieldProps extends FieldProps {
  rows?: number;
  value?: string;
}

export function TextAreaField({ rows = 6, value = '', ...field }: TextAreaFieldProps): JSX.Element {
  return (
    <Field {...field}>
      <textarea id={field.name} name={field.name} rows={rows} {...describedBy(field)}>
        {field.form.values[field.name] ?? value}
      </textarea>
    </Field>
  );
}
