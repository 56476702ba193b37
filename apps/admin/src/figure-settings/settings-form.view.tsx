import { dayInWords } from '@app/figure-texts';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button } from '../pages/components/button.view.js';
import { SelectField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { Notice } from '../pages/components/notice.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { SummaryList } from '../pages/components/summary-list.view.js';
import { Table } from '../pages/components/table.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { SETTINGS_PATH } from './settings-path.js';
import { settingsWordsIn } from './settings-words.js';
import type { ShownSettings } from './settle-by-pages.js';

interface SettingsProps extends ShownSettings {
  asked: PageRequest;
  mayChange: boolean;
}

/** What holds now, and below it the form; after a change by somebody else both are seen together. */
export function SettingsPage(props: SettingsProps): JSX.Element {
  const { asked, settings, mayChange } = props;
  const t = settingsWordsIn(asked.language);
  const { feeRule, leadingMean, leadingPeriod, feeRuleFixed } = settings;
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <PageTitle title={t.title} />
      <p class="lead">{t.lead}</p>
      <div class="grid two">
        <section class="card">
          <h2>{t.now}</h2>
          <SummaryList
            rows={[
              { label: t.labels.feeRule, value: t.feeRules[feeRule] },
              { label: t.labels.leadingMean, value: t.means[leadingMean] },
              { label: t.labels.leadingPeriod, value: t.periods[leadingPeriod] },
            ]}
          />
          {feeRuleFixed && <p class="small soft">{t.fixed}</p>}
        </section>
        <section class="card">
          <h2>{t.change}</h2>
          {mayChange ? (
            <SettingsForm asked={asked} settings={settings} />
          ) : (
            <Notice kind="calm">
              <p>{t.part}</p>
            </Notice>
          )}
        </section>
      </div>
      <FreeServices {...props} />
    </Layout>
  );
}

function SettingsForm({ asked, settings }: Pick<SettingsProps, 'asked' | 'settings'>): JSX.Element {
  const t = settingsWordsIn(asked.language);
  const form = asked.form(SETTINGS_PATH);
  const field = (name: 'feeRule' | 'leadingMean' | 'leadingPeriod') => ({
    form,
    name,
    label: t.labels[name],
    hint: t.hints[name],
    value: settings[name],
  });
  const choices = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <Form asked={asked} action={SETTINGS_PATH}>
      <input type="hidden" name="version" value={settings.version} />
      {settings.feeRuleFixed ? (
        <input type="hidden" name="feeRule" value={settings.feeRule} />
      ) : (
        <SelectField {...field('feeRule')} choices={choices(t.feeRules)} />
      )}
      <SelectField {...field('leadingMean')} choices={choices(t.means)} />
      <SelectField {...field('leadingPeriod')} choices={choices(t.periods)} />
      <Button>{t.send}</Button>
    </Form>
  );
}

function FreeServices({ asked, freeServices, units }: SettingsProps): JSX.Element {
  const { language } = asked;
  const { free: t } = settingsWordsIn(language);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {freeServices.length === 0 ? (
        <p class="soft">{t.none}</p>
      ) : (
        <>
          <p class="soft">{t.text}</p>
          <Table
            caption={t.caption}
            columns={[
              { title: t.service, cell: ({ name }) => name },
              { title: t.unit, cell: ({ unitId }) => names.get(unitId) ?? '–' },
              {
                title: t.from,
                cell: ({ from }) => (from === null ? '–' : dayInWords(from, language)),
              },
              {
                title: t.until,
                cell: ({ to }) => (to === null ? t.lasts : dayInWords(to, language)),
              },
            ]}
            rows={freeServices}
          />
        </>
      )}
    </section>
  );
}
