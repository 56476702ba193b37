import type { Period } from '@app/skm';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { MY_PATHS } from '../my-paths.js';
import { NoDialoguePage } from './dialogue.view.js';

/** The way to the sheet of the newest closed quarter, or why there is none yet. */
export function leadToNewest(asked: PageRequest, [newest]: readonly Period[]): string {
  if (newest === undefined) return asked.show(<NoDialoguePage asked={asked} />);
  return asked.goTo(`${MY_PATHS.dialogues}/${newest.key}`);
}
