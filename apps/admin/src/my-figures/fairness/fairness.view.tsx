import type { JSX } from 'preact';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { Actions, Button, ButtonLink } from '../../pages/components/button.view.js';
import { Form } from '../../pages/components/form.view.js';
import { Icon } from '../../pages/components/icon.view.js';
import { PageTitle } from '../../pages/components/page-title.view.js';
import { Layout } from '../../pages/layout/layout.view.js';
import { fairnessPath, MY_PATHS } from '../my-paths.js';
import { FAIRNESS_SCREENS, fairnessTextsIn } from './fairness-texts.js';

interface ScreenProps {
  asked: PageRequest;
  /** from 1 */
  screen: number;
}

/** One of five short screens before an officer's first figures. */
export function FairnessPage({ asked, screen }: ScreenProps): JSX.Element {
  const t = fairnessTextsIn(asked.language);
  const { title, lead, points } = t.screens[screen - 1]!;
  return (
    <Layout asked={asked} title={`${t.title}: ${title}`} help={t.help}>
      <div class="screen flow">
        <Progress asked={asked} screen={screen} />
        <PageTitle title={title} eye={`${t.title} · ${t.where(screen, FAIRNESS_SCREENS)}`} />
        <p class="lead">{lead}</p>
        <ul class="card ticks">
          {points.map((point) => (
            <li>
              <Icon name="check" />
              <span>{point}</span>
            </li>
          ))}
        </ul>
        <Ways asked={asked} screen={screen} />
      </div>
    </Layout>
  );
}

/** Which of the screens this is; each can be gone to. */
function Progress({ asked, screen }: ScreenProps): JSX.Element {
  const t = fairnessTextsIn(asked.language);
  return (
    <nav aria-label={t.progress} class="no-print">
      <ol class="stages">
        {t.screens.map(({ title }, at) => (
          <li>
            <a href={fairnessPath(at + 1)} aria-current={at + 1 === screen ? 'step' : undefined}>
              <span class="hide">{title}</span>
              <span aria-hidden="true">{at + 1}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Ways({ asked, screen }: ScreenProps): JSX.Element {
  const t = fairnessTextsIn(asked.language);
  const isLast = screen === FAIRNESS_SCREENS;
  return (
    <Actions>
      {!isLast && <ButtonLink href={fairnessPath(screen + 1)}>{t.next}</ButtonLink>}
      {screen > 1 && (
        <ButtonLink href={fairnessPath(screen - 1)} isSecond>
          {t.before}
        </ButtonLink>
      )}
      <Form asked={asked} action={MY_PATHS.fairness} isSmall>
        <Button isSecond={!isLast}>{isLast ? t.done : t.skip}</Button>
      </Form>
      {isLast && (
        <ButtonLink href={MY_PATHS.fairnessSheet} isSecond>
          <Icon name="print" />
          {t.toSheet}
        </ButtonLink>
      )}
    </Actions>
  );
}

/** All five on one A4 page. */
export function FairnessSheetPage({ asked }: { asked: PageRequest }): JSX.Element {
  const t = fairnessTextsIn(asked.language);
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <p class="soft no-print">{t.sheet.how}</p>
      <article class="card fairness">
        <PageTitle title={t.title} eye={t.sheet.lead} />
        {t.screens.map(({ title, lead, points }) => (
          <section>
            <h2>{title}</h2>
            <p>
              <b>{lead}</b>
            </p>
            <ul class="points">
              {points.map((point) => (
                <li>{point}</li>
              ))}
            </ul>
          </section>
        ))}
        <p class="small soft">{t.sheet.foot}</p>
      </article>
    </Layout>
  );
}
