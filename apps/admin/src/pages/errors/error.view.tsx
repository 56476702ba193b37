import type { ExplainedError } from '@app/platform';
import type { JSX } from 'preact';
import { RETURN_FIELD, typedIn, withoutSecrets } from '../answer/form-state.js';
import type { PageRequest } from '../answer/page-request.js';
import { Actions, Button, ButtonLink } from '../components/button.view.js';
import { Form } from '../components/form.view.js';
import { PageTitle } from '../components/page-title.view.js';
import { Layout } from '../layout/layout.view.js';
import { faultText } from '../messages/fault-text.js';

interface ErrorProps {
  asked: PageRequest;
  error: ExplainedError;
}

/** An error as a page: what happened, and the next thing to do. */
export function ErrorPage({ asked, error }: ErrorProps): JSX.Element {
  const { m, request } = asked;
  const { title, text } = textOf(error, asked);
  return (
    <Layout asked={asked} title={title}>
      <section class="card flow door">
        <PageTitle title={title} />
        <p>{text}</p>
        <WayOn asked={asked} error={error} />
        {(error.status >= 500 || error.status === 429) && (
          <p class="small soft">
            {m.requestId}: <span class="code-box">{request.id}</span>
          </p>
        )}
      </section>
    </Layout>
  );
}

function textOf(
  error: ExplainedError,
  { m, language }: PageRequest,
): { title: string; text: string } {
  const own = new Map(Object.entries(m.errors)).get(error.code);
  if (own !== undefined) return own;
  if (error.status === 404) return m.errors['request.not-found'];
  return { title: m.errors.refused.title, text: faultText(error, language) };
}

/** Back to what was typed, or the same page once more where that may help, and home. */
function WayOn({ asked, error }: ErrorProps): JSX.Element {
  const { m, request, path, address } = asked;
  const typed = Object.entries(withoutSecrets(typedIn(request.body)));
  const mayHelp = error.status === 429 || error.status >= 500;
  if (request.method === 'POST' && typed.length > 0 && error.code !== 'request.cross-site')
    return (
      <Form asked={asked} action={path}>
        <input type="hidden" name={RETURN_FIELD} value="1" />
        {typed.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{m.backToForm}</Button>
      </Form>
    );
  return (
    <Actions>
      {mayHelp && (
        <ButtonLink href={request.method === 'GET' ? address : '/'}>{m.reload}</ButtonLink>
      )}
      <ButtonLink href="/" isSecond={mayHelp}>
        {m.home}
      </ButtonLink>
    </Actions>
  );
}
