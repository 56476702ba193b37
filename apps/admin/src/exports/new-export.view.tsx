import { EXPORT_FORMATS, type ExportFormat } from '@app/persistence/exports';
import type { UnitRow } from '@app/persistence/organisation-tree';
import type { Period } from '@app/skm';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button } from '../pages/components/button.view.js';
import { SelectField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { byName } from '../pages/components/table.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { EXPORTS_PATH, NEW_EXPORT_PATH } from './export-paths.js';
import { exportWordsIn } from './export-words.js';

interface NewExportProps {
  asked: PageRequest;
  periods: readonly Period[];
  units: readonly UnitRow[];
}

const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];
const SEPARATORS = [';', ','] as const;

export function NewExportPage({ asked, periods, units }: NewExportProps): JSX.Element {
  const words = exportWordsIn(asked.language);
  const { form: t, formats } = words;
  const form = asked.form(NEW_EXPORT_PATH);
  return (
    <Layout asked={asked} title={t.title} help={words.help}>
      <section class="card door flow">
        <PageTitle title={t.title} eye={words.title} />
        <p>{t.text}</p>
        <Form asked={asked} action={NEW_EXPORT_PATH}>
          {whatOf({ asked, periods, units })}
          <SelectField
            form={form}
            name="format"
            label={t.format}
            hint={t.formatHint}
            value="xlsx"
            choices={FORMATS.map((value) => ({ value, label: formats[value] }))}
          />
          <SelectField
            form={form}
            name="separator"
            label={t.separator}
            hint={t.separatorHint}
            choices={SEPARATORS.map((value) => ({ value, label: t.separators[value] }))}
          />
          <Button>{t.send}</Button>
        </Form>
        <p>
          <a class="row-link" href={EXPORTS_PATH}>
            {t.back}
          </a>
        </p>
      </section>
    </Layout>
  );
}

/** Of which period and unit; the fields of a form stand in it directly, so that its errors can name them. */
function whatOf({ asked, periods, units }: NewExportProps): JSX.Element[] {
  const { form: t } = exportWordsIn(asked.language);
  const form = asked.form(NEW_EXPORT_PATH);
  const ofPeriods = periods.map((one) => ({
    value: one.key,
    label: periodInWords(one, asked.language),
  }));
  const ofUnits = byName(units, ({ name }) => name).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return [
    <SelectField form={form} name="period" label={t.period} choices={ofPeriods} />,
    <SelectField form={form} name="unitId" label={t.unit} none={t.unitAll} choices={ofUnits} />,
  ];
}
