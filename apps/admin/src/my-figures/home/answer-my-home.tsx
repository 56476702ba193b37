import type { PageRequest } from '../../pages/answer/page-request.js';
import { fairnessPath } from '../my-paths.js';
import { MyHomePage, NoAssignmentPage } from './my-home.view.js';
import type { FoundHome } from './show-my-home.js';

/** The home; before it, the very first time, why its figures are fair. */
export function answerMyHome(asked: PageRequest, found: FoundHome): string {
  if (found === 'not introduced') return asked.goTo(fairnessPath(1));
  if (found === 'not assigned') return asked.show(<NoAssignmentPage asked={asked} />);
  return asked.show(<MyHomePage asked={asked} {...found} />);
}
