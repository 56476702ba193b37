import { type Profile, PROFILE_FIELDS, type ProfileField } from '@app/persistence/profiles';
import type { JSX } from 'preact';
import { LONGEST_COMMENT } from '@app/redaction';
import type { Reader } from '../page/visit.js';
import { UNTOLD } from './details-form.pipe.js';

/** What had been entered on a step that is shown again. */
export interface LastWords {
  comment: string;
  profile: Profile;
  /** why it is shown again: the comment is too long, or too many details came from this network */
  trouble: 'tooLong' | 'tooMany';
}

interface LastWordsProps {
  reader: Reader;
  entered: LastWords | undefined;
}

/** A comment, and folded away what the official form asks about the respondent. */
export function LastWordsFields({ reader, entered }: LastWordsProps): JSX.Element {
  const { comment, profile } = reader.m.details;
  const isTooLong = entered?.trouble === 'tooLong';
  return (
    <>
      <div class="words">
        <label for="comment">
          <b>{comment.label}</b>
        </label>
        <span id="advice">{comment.advice}</span>
        {isTooLong && (
          <p class="fault" id="too-long">
            {comment.tooLong}
          </p>
        )}
        <textarea
          id="comment"
          name="comment"
          rows={4}
          maxLength={LONGEST_COMMENT}
          autofocus={isTooLong}
          aria-describedby={isTooLong ? 'too-long advice' : 'advice'}
          aria-invalid={isTooLong ? 'true' : undefined}
        >
          {entered?.comment}
        </textarea>
      </div>
      <details class="fold" open={entered !== undefined && Object.keys(entered.profile).length > 0}>
        <summary>{profile.title}</summary>
        <p class="lead">{profile.advice}</p>
        {(Object.keys(PROFILE_FIELDS) as ProfileField[]).map((field) => (
          <ProfileChoice reader={reader} field={field} chosen={entered?.profile[field]} />
        ))}
      </details>
    </>
  );
}

interface ProfileChoiceProps {
  reader: Reader;
  field: ProfileField;
  chosen: string | null | undefined;
}

function ProfileChoice({ reader, field, chosen }: ProfileChoiceProps): JSX.Element {
  const { profile } = reader.m.details;
  const { label, values } = profile.fields[field];
  return (
    <label class="pick">
      {label}
      <select name={`profile.${field}`}>
        <option value="">{profile.choose}</option>
        {PROFILE_FIELDS[field].map((value) => (
          <option value={value} selected={value === chosen}>
            {(values as Record<string, string>)[value]}
          </option>
        ))}
        <option value={UNTOLD} selected={chosen === null}>
          {profile.untold}
        </option>
      </select>
    </label>
  );
}
