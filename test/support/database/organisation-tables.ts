import type { OrganisationTables } from '@app/organisation-files';

/** A small agency as files: every kind of row, everything in order. Line 1 is the header. */
export const ORGANISATION: Readonly<Record<string, string>> = {
  'instansi.csv': `key,name,marking,time_zone
kota-uji,Kota Uji,UJI,Asia/Jakarta`,
  'units.csv': `key,name,parent,head,guest,from,to
dinas,Dinas Lama,,sari,,2020-01-01,2026-07-01
dinas,Dinas Baru,,budi,,2026-07-01,
bidang,Bidang Pelayanan,dinas,,tidak,2020-01-01,
gerai,Gerai Tamu,dinas,,ya,2020-01-01,`,
  'locations.csv': `key,name,time_zone
mpp,Mal Pelayanan Publik,
sorong,Kantor Sorong,Asia/Jayapura`,
  'services.csv': `key,unit,name,from,to
ktp,bidang,KTP-el,2020-01-01,
kk,bidang,Kartu Keluarga,2020-01-01,2027-01-01
pajak,gerai,Pajak,2020-01-01,`,
  'counters.csv': `key,unit,name,shared,location,services,from,to
loket-1,bidang,Loket 1,,mpp,ktp|kk,2020-01-01,2026-07-01
loket-1,bidang,Loket 1,,sorong,ktp,2026-07-01,
loket-2,bidang,Loket 2,ya,mpp,kk,2020-01-01,
loket-3,gerai,Loket 3,tidak,,pajak,2020-01-01,`,
  'officers.csv': `key,name,public_name,nip,employment,unit,from,to
sari,Sari Contoh,Sari,19860926 201505 2 001,PNS,bidang,2020-01-01,2026-01-01
sari,Sari Contoh,Sari,198609262015052001,PNS,bidang,2026-01-01,
budi,Budi Contoh,Budi,199002282023211001,PPPK,bidang,2020-01-01,
tono,Tono Contoh,Tono,,NON_ASN,gerai,2020-01-01,2026-06-01`,
  'roster.csv': `officer,counter,from,to
sari,loket-1,2026-01-01T00:00,2026-03-01T00:00
budi,loket-1,2026-03-01T00:00,2026-05-01T00:00
sari,loket-2,2026-03-02T08:00,2026-03-02T16:00
budi,loket-2,2026-03-02T08:00,2026-03-02T16:00
sari,loket-1,2026-08-03T08:00,2026-08-03T16:00`,
  'codes.csv': `key,code,kind,channel,unit,location,service,counter,officer
poster-1,,resmi,poster,bidang,,,loket-1,
unit,,resmi,poster,dinas,mpp,,,
badge,,resmi,field,bidang,,ktp,,sari
ulang,7KQ2M9TXW,uji,paper,dinas,,,,`,
};

/** The files with one line written differently; `line` as an editor counts, 0 adds one at the end. */
export function withLine(
  file: string,
  line: number,
  text: string,
  files: Readonly<Record<string, string>> = ORGANISATION,
): Record<string, string> {
  const lines = (files[file] ?? '').split('\n');
  lines.splice(line === 0 ? lines.length : line - 1, line === 0 ? 0 : 1, text);
  return { ...files, [file]: lines.join('\n') };
}

/** The files as tables; cells of the sample hold no comma, quote or line break. */
export function tablesOf(
  files: Readonly<Record<string, string>> = ORGANISATION,
): OrganisationTables {
  return new Map(
    Object.entries(files).map(([file, text]) => {
      const [header = [], ...rows] = text.split('\n').map((line) => line.split(','));
      return [file, { header, rows: rows.map((values, at) => ({ line: at + 2, values })) }];
    }),
  );
}
