import type { JSX } from 'preact';

export interface TypedFieldProps {
  name: 'kode' | 'receipt';
  label: string;
  hint?: string;
  /** what had been typed */
  typed?: string;
  /** what is wrong with it; said at the field, which then has the focus */
  fault?: string;
}

/** A field for a code or a receipt. */
export function TypedField({ name, label, hint, typed, fault }: TypedFieldProps): JSX.Element {
  const [hintId, faultId] = [`${name}-petunjuk`, `${name}-galat`];
  const described = [fault && faultId, hint && hintId].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {fault && (
        <p class="fault" id={faultId}>
          {fault}
        </p>
      )}
      <input
        id={name}
        name={name}
        value={typed}
        required
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        autofocus={fault !== undefined}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={described || undefined}
      />
      {hint && (
        <p class="lead" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Of the forms around the fields, for buttons that stand elsewhere. */
export const FORM_IDS = { kode: 'ketik-kode', receipt: 'ketik-resi' } as const;

/** What a form shows when it comes again. */
export type TypedBefore = Pick<TypedFieldProps, 'typed' | 'fault'>;
