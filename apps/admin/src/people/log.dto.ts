import { IfPresent } from '@app/platform';
import { Moment } from '../organisation/organisation-change.dto.js';

export class LogQueryDto {
  @IfPresent()
  @Moment({
    required: false,
    description: 'only earlier lines: the `at` of the last line of a page gives the next page',
  })
  before?: string;
}
