import type { InstrumentItem } from '@app/persistence/instruments';
import type { Answers, ResolvedCode } from '@app/persistence/ratings';
import type { JSX } from 'preact';
import type { Language } from '@app/platform';
import type { Reader } from '../page/visit.js';

/** One element with its own words; nothing is chosen beforehand, unless the step is shown again. */
export function ItemChoices({
  item,
  language,
  chosen,
}: {
  item: InstrumentItem;
  language: Language;
  chosen: number | undefined;
}): JSX.Element {
  return (
    <fieldset>
      <legend>{item.question[language]}</legend>
      <div class="opts">
        {item.labels.map((label) => (
          <label class="opt">
            <input
              type="radio"
              name={`answers.${item.key}`}
              value={label.value}
              checked={label.value === chosen}
            />
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
  target,
  chosen,
}: {
  reader: Reader;
  target: ResolvedCode;
  chosen: string | undefined;
}): JSX.Element {
  const { details } = reader.m;
  const choices = [...target.services, { id: '', name: details.otherService }];
  return (
    <fieldset>
      <legend>{details.service}</legend>
      <div class="opts list">
        {choices.map(({ id, name }) => (
          <label class="opt">
            <input type="radio" name="serviceId" value={id} checked={id === chosen} />
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
  chosen = {},
}: {
  reasons: InstrumentItem[];
  language: Language;
  chosen: Answers | undefined;
}): JSX.Element | null {
  const [first] = reasons;
  if (first === undefined) return null;
  return (
    <fieldset>
      <legend>{first.question[language]}</legend>
      <div class="opts pairs">
        {reasons.map(({ key, name, labels }) => (
          <label class="opt">
            <input
              type="checkbox"
              name={`answers.${key}`}
              value={labels[0]!.value}
              checked={key in chosen}
            />
            <span>{name[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
