import {
  checkEditToken,
  CodeError,
  type EditCookie,
  editTokenFor,
  type Keys,
  readEditCookie,
  writeEditCookie,
  WrongEditToken,
} from '@app/codes';
import type { ResolvedCode } from '@app/persistence/ratings';
import { isSharedScreen } from '@app/rating';
import { Inject, Injectable } from '@nestjs/common';
import { KEYS } from '../intake-tokens.js';

/**
 * What a form after the tap carries to add to its rating. On a shared screen, where others could read it, it is
 * good for these forms only: the edit token of the JSON API would also tell the score.
 */
@Injectable()
export class ScreenEdits {
  constructor(@Inject(KEYS) private readonly keys: Keys) {}

  /** The form's field: rating id and token. */
  write(edit: EditCookie, { code, channel }: ResolvedCode): string {
    if (!isSharedScreen(channel)) return writeEditCookie(edit);
    const token = editTokenFor(edit.ratingId, code, this.keys.screenEdit);
    return writeEditCookie({ ...edit, token });
  }

  /**
   * The rating and its edit token, which is still to be checked.
   *
   * @param code of the address; under another one the rating would be shown by the rules of that target
   * @throws WrongEditToken
   */
  read(text: string, code: string): EditCookie {
    const { ratingId, token } = readEditCookie(text);
    if (!token.startsWith(`${code}.`)) throw new WrongEditToken('The token is of another code.');
    return this.isOfScreen(token, ratingId)
      ? { ratingId, token: editTokenFor(ratingId, code, this.keys.editToken) }
      : { ratingId, token };
  }

  private isOfScreen(token: string, ratingId: string): boolean {
    try {
      checkEditToken(token, ratingId, this.keys.screenEdit);
      return true;
    } catch (error) {
      if (error instanceof CodeError) return false;
      throw error;
    }
  }
}
