import type { JSX } from 'preact';
import type { Reader } from '../page/visit.js';

/** Two answers of the same look and effort; both are sent by one press. */
export function VisitAnswers({ reader }: { reader: Reader }): JSX.Element {
  const { visit } = reader.m.details;
  return (
    <div class="acts">
      <button class="plain" name="action" value="changes">
        {visit.changes}
      </button>
      <button class="plain" name="action" value="another">
        {visit.another}
      </button>
    </div>
  );
}
