/** What respondents are asked of themselves, and their answers, as the form asks and as reports name them. */
export const PROFILE_NAMES = {
  id: {
    jenis_kelamin: {
      label: 'Jenis kelamin',
      values: { laki_laki: 'Laki-laki', perempuan: 'Perempuan' },
    },
    usia: {
      label: 'Usia',
      values: {
        sampai_19: 'Sampai 19 tahun',
        '20_29': '20–29 tahun',
        '30_39': '30–39 tahun',
        '40_49': '40–49 tahun',
        '50_59': '50–59 tahun',
        mulai_60: '60 tahun ke atas',
      },
    },
    pendidikan: {
      label: 'Pendidikan terakhir',
      values: {
        tidak_sekolah: 'Tidak sekolah',
        sd: 'SD',
        smp: 'SMP',
        sma: 'SMA',
        diploma: 'D1–D3',
        s1: 'D4/S1',
        s2: 'S2',
        s3: 'S3',
      },
    },
    pekerjaan: {
      label: 'Pekerjaan',
      values: {
        asn: 'ASN (PNS atau PPPK)',
        tni: 'TNI',
        polri: 'POLRI',
        swasta: 'Pegawai swasta',
        wirausaha: 'Wirausaha',
        pelajar: 'Pelajar atau mahasiswa',
        rumah_tangga: 'Ibu rumah tangga',
        petani_nelayan: 'Petani atau nelayan',
        pensiunan: 'Pensiunan',
        lainnya: 'Lainnya',
      },
    },
    disabilitas: { label: 'Penyandang disabilitas', values: { ya: 'Ya', tidak: 'Tidak' } },
  },
  en: {
    jenis_kelamin: { label: 'Sex', values: { laki_laki: 'Male', perempuan: 'Female' } },
    usia: {
      label: 'Age',
      values: {
        sampai_19: 'Up to 19',
        '20_29': '20–29',
        '30_39': '30–39',
        '40_49': '40–49',
        '50_59': '50–59',
        mulai_60: '60 and older',
      },
    },
    pendidikan: {
      label: 'Education',
      values: {
        tidak_sekolah: 'No school',
        sd: 'Primary school (SD)',
        smp: 'Junior high school (SMP)',
        sma: 'Senior high school (SMA)',
        diploma: 'Diploma (D1–D3)',
        s1: 'Bachelor (D4/S1)',
        s2: 'Master (S2)',
        s3: 'Doctorate (S3)',
      },
    },
    pekerjaan: {
      label: 'Occupation',
      values: {
        asn: 'Civil servant',
        tni: 'Armed forces (TNI)',
        polri: 'Police (POLRI)',
        swasta: 'Private employee',
        wirausaha: 'Self-employed',
        pelajar: 'Pupil or student',
        rumah_tangga: 'Homemaker',
        petani_nelayan: 'Farmer or fisher',
        pensiunan: 'Retired',
        lainnya: 'Other',
      },
    },
    disabilitas: { label: 'Living with a disability', values: { ya: 'Yes', tidak: 'No' } },
  },
} as const;
