import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import type { PageRequest } from '../../../apps/admin/src/pages/answer/page-request.js';
import { STYLE_ADDRESS } from '../../../apps/admin/src/pages/assets/files.js';
import { DotChart } from '../../../apps/admin/src/pages/charts/dot-chart.view.js';
import { ElementChart } from '../../../apps/admin/src/pages/charts/element-chart.view.js';
import { FunnelChart } from '../../../apps/admin/src/pages/charts/funnel-chart.view.js';
import { HeatTable } from '../../../apps/admin/src/pages/charts/heat-table.view.js';
import { LineChart } from '../../../apps/admin/src/pages/charts/line-chart.view.js';
import { SharesBar } from '../../../apps/admin/src/pages/charts/shares-bar.view.js';
import {
  Actions,
  Button,
  ButtonLink,
} from '../../../apps/admin/src/pages/components/button.view.js';
import { DateField } from '../../../apps/admin/src/pages/components/date-field.view.js';
import {
  CodeField,
  PasswordField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../apps/admin/src/pages/components/fields.view.js';
import { Figure, HowComputed } from '../../../apps/admin/src/pages/components/figure.view.js';
import { Form } from '../../../apps/admin/src/pages/components/form.view.js';
import { Notice } from '../../../apps/admin/src/pages/components/notice.view.js';
import { PageTitle } from '../../../apps/admin/src/pages/components/page-title.view.js';
import { Pagination } from '../../../apps/admin/src/pages/components/pagination.view.js';
import { SummaryList } from '../../../apps/admin/src/pages/components/summary-list.view.js';
import { Table } from '../../../apps/admin/src/pages/components/table.view.js';
import { Tag } from '../../../apps/admin/src/pages/components/tag.view.js';
import { Layout } from '../../../apps/admin/src/pages/layout/layout.view.js';
import { STYLE } from '../../../apps/admin/src/pages/style/style.js';
import {
  ELEMENT_ROWS,
  FUNNEL,
  HEAT,
  QUARTERS,
  SHARES,
  UNIT_ROWS,
  WORDS,
} from './invented-charts.js';

const ACTION = '/contoh';

/** Every component and chart on one page, as a file that needs no server. */
export function drawGallery(asked: PageRequest): string {
  const html = render(<Gallery asked={asked} />);
  const link = `<link rel="stylesheet" href="${STYLE_ADDRESS}"/>`;
  if (!html.includes(link)) throw new Error('the gallery has no style');
  return `<!doctype html>${html.replace(link, `<style>${STYLE}</style>`)}`;
}

function Gallery({ asked }: { asked: PageRequest }): JSX.Element {
  return (
    <Layout
      asked={asked}
      title="Contoh semua bagian"
      help={['Satu.', 'Dua.', 'Tiga.', 'Empat.', 'Lima.']}
    >
      <PageTitle
        title="Contoh semua bagian"
        eye="Bidang Pelayanan Pendaftaran Penduduk · Triwulan IV 2026"
      />
      <p class="lead">
        Sampai 22 November <b>52 warga</b> menilai; 31 menjawab tentang petugas:{' '}
        <b>
          <Figure
            asked={asked}
            value="3.42"
            source={{ address: '/api/v1/me/summary', pointer: '/ikm/value' }}
          />{' '}
          dari 4
        </b>{' '}
        <span class="nb">(3,2–3,6).</span>
      </p>
      <HowComputed asked={asked}>
        <p>Jumlah nilainya 212 dari 62 jawaban: 212 ÷ 62 = 3,42.</p>
      </HowComputed>
      <Notice kind="good">
        <p>Kata sandi baru berlaku.</p>
      </Notice>
      <Notice kind="bad">
        <p>Loket 3 tidak mengirim penilaian sejak 12 November.</p>
      </Notice>
      <Charts asked={asked} />
      <Pieces asked={asked} />
      <Fields asked={asked} />
    </Layout>
  );
}

function Charts({ asked }: { asked: PageRequest }): JSX.Element {
  return (
    <>
      <div class="grid wide">
        <section class="card">
          <h2>Setahun terakhir</h2>
          <LineChart
            asked={asked}
            {...QUARTERS}
            words={WORDS}
            say={
              <>
                <b>Sejak Triwulan IV 2025 naik 0,25, lebih dari kebetulan.</b> Triwulan ini belum
                selesai, jadi belum dibandingkan.
              </>
            }
          />
        </section>
        <section class="card">
          <h2>Semua ketukan</h2>
          <SharesBar
            asked={asked}
            say="46 dari 52 warga memilih Baik atau Sangat baik."
            shares={SHARES}
          />
        </section>
      </div>
      <div class="grid two">
        <section class="card">
          <h2>Semua unit</h2>
          <DotChart
            asked={asked}
            {...UNIT_ROWS}
            words={WORDS}
            say={<b>Tiga dari empat unit mencapai target.</b>}
          />
        </section>
        <section class="card">
          <h2>Sembilan unsur</h2>
          <ElementChart
            asked={asked}
            {...ELEMENT_ROWS}
            words={WORDS}
            say={<b>Waktu pelayanan di bawah target.</b>}
          />
        </section>
        <section class="card">
          <h2>Siapa yang sungguh berbeda</h2>
          <FunnelChart
            asked={asked}
            {...FUNNEL}
            words={WORDS}
            say={<b>Satu unit di bawah yang dapat dijelaskan oleh kebetulan.</b>}
          />
        </section>
        <section class="card">
          <h2>Kapan</h2>
          <HeatTable asked={asked} {...HEAT} say={<b>Selasa pukul 10–12 paling rendah.</b>} />
        </section>
      </div>
    </>
  );
}

function Pieces({ asked }: { asked: PageRequest }): JSX.Element {
  return (
    <div class="grid two">
      <section class="card">
        <h2>Ringkasan</h2>
        <SummaryList
          rows={[
            {
              label: 'Unit',
              value: 'Bidang Pelayanan Pendaftaran Penduduk',
              action: <a href="#x">Ubah</a>,
            },
            { label: 'Keadaan', value: <Tag icon="ring">Berjalan</Tag> },
          ]}
        />
        <Actions>
          <ButtonLink href="#y">Tanggapi</ButtonLink>
          <ButtonLink href="#z" isSecond>
            Ajukan keberatan
          </ButtonLink>
        </Actions>
      </section>
      <section class="card">
        <h2>Daftar</h2>
        <Table
          caption="Orang, menurut nama"
          columns={[
            { title: 'Nama', cell: ({ name }) => name },
            {
              title: 'Keadaan',
              cell: () => (
                <Tag icon="check" kind="good">
                  Aktif
                </Tag>
              ),
            },
            { title: 'Jumlah', isNumber: true, cell: ({ n }) => n },
          ]}
          rows={[
            { name: 'Ratna', n: '3.480' },
            { name: 'W'.repeat(200), n: '12' },
          ]}
        />
        <Pagination asked={asked} page={2} pages={9} addressOf={(page) => `?halaman=${page}`} />
      </section>
    </div>
  );
}

function Fields({ asked }: { asked: PageRequest }): JSX.Element {
  const form = asked.form(ACTION);
  return (
    <section class="card">
      <h2>Isian</h2>
      <Form asked={asked} action={ACTION}>
        <TextField form={form} name="reason" label="Alasan" hint="Satu kalimat sudah cukup." />
        <PasswordField
          form={form}
          name="password"
          label="Kata sandi"
          autocomplete="current-password"
        />
        <CodeField form={form} name="code" label="Kode 6 angka" />
        <SelectField
          form={form}
          name="unit"
          label="Unit"
          none="Pilih"
          choices={[{ value: 'a', label: 'Bidang A' }]}
        />
        <DateField
          asked={asked}
          form={form}
          name="day"
          label="Sejak kapan?"
          hint="Contoh: 30 11 2026"
        />
        <TextAreaField form={form} name="words" label="Tanggapan" />
        <Button>Periksa lalu kirim</Button>
      </Form>
    </section>
  );
}

export function faultyForm(asked: PageRequest): void {
  asked.keepForm({
    values: { reason: 'Loket tutup', 'day-day': '31', 'day-month': '2' },
    faults: [
      { field: 'day', text: 'Isi dengan hari yang ada di kalender.' },
      { field: 'words', text: 'Wajib diisi.' },
    ],
    isUnsent: false,
  });
}
