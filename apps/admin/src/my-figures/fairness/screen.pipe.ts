import { DomainError } from '@app/errors';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { FAIRNESS_SCREENS } from './fairness-texts.js';

/** Which of the screens is asked for, from 1; any other is a page that does not exist. */
@Injectable()
export class ScreenPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const screen = /^[1-9]$/.test(value) ? Number(value) : 0;
    if (screen < 1 || screen > FAIRNESS_SCREENS) throw new DomainError('request.not-found');
    return screen;
  }
}
