import type { InstrumentItem } from '@app/persistence/instruments';
import type { ResolvedCode } from '@app/persistence/ratings';
import type { JSX } from 'preact';
import type { Language } from '../messages/messages.js';
import type { Reader } from '../page/visit.js';

/** One element with its own words; nothing is chosen beforehand. */
export function ItemChoices({
  item,
  language,
}: {
  item: InstrumentItem;
  language: Language;
}): JSX.Element {
  return (
    <fieldset>
      <legend>{item.question[language]}</legend>
      <div class="opts">
        {item.labels.map((label) => (
          <label class="opt">
            <input type="radio" name={`answers.${item.key}`} value={label.value} />
            <span>{label[language]}</span>
            <i>{label.value}</i>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The services that the code leaves open, and a way to say that none of them fits. */
export function ServiceChoices({
  reader,
  place,
}: {
  reader: Reader;
  place: ResolvedCode;
}): JSX.Element {
  const { details } = reader.m;
  const choices = [...place.services, { id: '', name: details.otherService }];
  return (
    <fieldset>
      <legend>{details.service}</legend>
      <div class="opts list">
        {choices.map(({ id, name }) => (
          <label class="opt">
            <input type="radio" name="serviceId" value={id} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Why the tap was as it was: any number of them. */
export function ReasonChoices({
  reasons,
  language,
}: {
  reasons: InstrumentItem[];
  language: Language;
}): JSX.Element | null {
  const [first] = reasons;
  if (first === undefined) return null;
  return (
    <fieldset>
      <legend>{first.question[language]}</legend>
      <div class="opts pairs">
        {reasons.map(({ key, name, labels }) => (
          <label class="opt">
            <input type="checkbox" name={`answers.${key}`} value={labels[0]!.value} />
            <span>{name[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
