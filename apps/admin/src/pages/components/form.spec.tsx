import { render } from 'preact-render-to-string';
import { askedPage } from '../../../../../test/support/admin/asked-page.js';
import { DateField } from './date-field.view.js';
import { CodeField, PasswordField, SelectField, TextAreaField, TextField } from './fields.view.js';
import { Form } from './form.view.js';

const PATH = '/contoh';

function drawn(values: Record<string, string>, role?: 'officer'): string {
  const asked = askedPage({ path: PATH, body: values, ...(role && { role }) });
  asked.keepForm({
    values,
    faults: [
      { field: 'words', text: 'Wajib diisi.' },
      { field: null, text: 'Coba lagi.' },
    ],
    isUnsent: false,
  });
  const form = asked.form(PATH);
  return render(
    <Form asked={asked} action={PATH}>
      <div>
        <TextAreaField form={form} name="words" label="Tanggapan" hint="Singkat." />
      </div>
      <TextField form={form} name="reason" label="Alasan" value="lama" />
      <PasswordField form={form} name="password" label="Sandi" autocomplete="new-password" />
      <CodeField form={form} name="code" label="Kode" />
      <SelectField form={form} name="unit" label="Unit" choices={[{ value: 'a', label: 'A' }]} />
      <DateField asked={asked} form={form} name="day" label="Hari" />
    </Form>,
  );
}

it('tells each fault above the form with its field, and at the field', () => {
  const html = drawn({});
  expect(html).toContain(
    '<li><a href="#words">Tanggapan: Wajib diisi.</a></li><li>Coba lagi.</li>',
  );
  expect(html).toContain('role="alert"');
  expect(html).toMatch(
    /<textarea[^>]*aria-describedby="words-hint words-fault" aria-invalid="true"/,
  );
  expect(html.match(/aria-invalid/g)).toHaveLength(1);
});

it('keeps what was typed, but neither a password nor a code', () => {
  const typed = { reason: '<b>', password: 'rahasia', code: '123456', unit: 'a', 'day-day': '31' };
  const html = drawn(typed);
  expect(html).toContain('value="&lt;b>"');
  expect(html).toMatch(/name="day-day"[^>]*value="31"/);
  expect(html).toMatch(/<option value="a" selected/);
  expect(html).not.toMatch(/rahasia|123456/);
  expect(drawn({})).toMatch(/name="reason" value="lama"/);
});

it('bears the token of the session, and none where nobody is signed in', () => {
  expect(drawn({}, 'officer')).toMatch(/name="_token" value="[\w-]{60,}"/);
  expect(drawn({})).not.toContain('_token');
});
