import { ROLE_WORDS } from '@app/value-lists';
import { ROLES } from '@app/persistence/access';
import type { UnitRow } from '@app/persistence/organisation-tree';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button } from '../pages/components/button.view.js';
import { SelectField, TextField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { byName } from '../pages/components/table.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { PEOPLE_PATHS } from './people-paths.js';
import { peopleTextsIn } from './people-texts.js';

interface InviteProps {
  asked: PageRequest;
  units: readonly UnitRow[];
  /** which link the form makes */
  once: string;
}

export function InvitePage({ asked, units, once }: InviteProps): JSX.Element {
  const { form: t, help, title } = peopleTextsIn(asked.language);
  const form = asked.form(PEOPLE_PATHS.invite);
  const words = ROLE_WORDS[asked.language];
  const choices = byName(units, ({ name }) => name).map(({ id, name }) => {
    return { value: id, label: name };
  });
  return (
    <Layout asked={asked} title={t.title} help={help}>
      <section class="card door flow">
        <PageTitle title={t.title} eye={title} />
        <Form asked={asked} action={PEOPLE_PATHS.invite}>
          <input type="hidden" name="once" value={form.values['once'] ?? once} />
          <TextField form={form} name="username" label={t.username} hint={t.usernameHint} />
          <SelectField
            form={form}
            name="role"
            label={t.role}
            none={asked.m.form.choose}
            choices={ROLES.map((role) => ({
              value: role,
              label: `${words[role].name}: ${words[role].task}`,
            }))}
          />
          <SelectField
            form={form}
            name="unitId"
            label={t.unit}
            hint={t.unitHint}
            none={t.none}
            choices={choices}
          />
          <TextField form={form} name="officer" label={t.officer} hint={t.officerHint} />
          <Button>{t.send}</Button>
        </Form>
      </section>
    </Layout>
  );
}
