import { qrSvg } from '@app/codes';
import type { PageRequest } from '../pages/answer/page-request.js';
import { SetUpSecondFactorPage } from './second-factor.view.js';
import type { SignInSteps } from './sign-in-steps.js';

/** The second factor that waits for its first code, or the page where it begins. */
export async function showProposed(
  asked: PageRequest,
  steps: SignInSteps,
  { action, otherwise }: { action: string; otherwise: string },
): Promise<string> {
  const proposed = steps.at(asked)?.proposed;
  if (proposed === undefined) return asked.goTo(otherwise);
  const { secret, uri } = proposed;
  const picture = await qrSvg(uri);
  return asked.show(
    <SetUpSecondFactorPage asked={asked} action={action} secret={secret} qrSvg={picture} />,
  );
}
