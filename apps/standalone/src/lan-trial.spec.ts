import type { NetworkInterfaceInfo } from 'node:os';
import { BadSettings } from '@app/platform';
import { readArguments, trialSettings } from './lan-trial.js';

function at(address: string, internal = false): NetworkInterfaceInfo {
  const netmask = { netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null };
  return address.includes(':')
    ? { ...netmask, family: 'IPv6', address, internal, scopeid: 0 }
    : { ...netmask, family: 'IPv4', address, internal };
}

const OFFICE = {
  lo: [at('127.0.0.1', true), at('::1', true)],
  usb0: [at('169.254.7.7')],
  eth0: [at('fe80::1'), at('192.168.1.20')],
  wlan0: [at('10.0.0.5')],
};

describe('readArguments', () => {
  it.each([
    [[], { lan: false, own: false }],
    [['--lan'], { lan: true, own: false }],
    [['--own', '--lan'], { lan: true, own: true }],
  ])('reads %j', (words, read) => expect(readArguments(words)).toEqual(read));

  it.each([['--wan'], ['lan'], ['--lan=yes'], ['--lan', '3000']])(
    'refuses %j %s and names what there is',
    (...words) => {
      expect(() => readArguments(words)).toThrow(BadSettings);
      expect(() => readArguments(words)).toThrow(/two options: --lan .* --own/);
    },
  );
});

describe('trialSettings', () => {
  it('takes the first IPv4 address that others reach, and leaves the admin app on this machine', () => {
    expect(trialSettings({ DATA_DIR: 'x' }, OFFICE)).toEqual({
      DATA_DIR: 'x',
      HOST: '192.168.1.20',
      ADMIN_HOST: '127.0.0.1',
      PUBLIC_URL: 'http://192.168.1.20:3000',
    });
  });

  it.each([
    [{ INTAKE_PORT: '8080' }, { PUBLIC_URL: 'http://192.168.1.20:8080' }],
    [{ HOST: ' 10.0.0.5 ' }, { HOST: '10.0.0.5', PUBLIC_URL: 'http://10.0.0.5:3000' }],
    [{ HOST: '0.0.0.0' }, { HOST: '0.0.0.0', PUBLIC_URL: 'http://192.168.1.20:3000' }],
    [
      { PUBLIC_URL: 'https://uji.go.id' },
      { HOST: '192.168.1.20', PUBLIC_URL: 'https://uji.go.id' },
    ],
    [{ ADMIN_HOST: '10.0.0.5' }, { ADMIN_HOST: '10.0.0.5' }],
    [
      { HOST: '', PUBLIC_URL: ' ' },
      { HOST: '192.168.1.20', PUBLIC_URL: 'http://192.168.1.20:3000' },
    ],
  ])('with %j given', (env, settings) => {
    expect(trialSettings(env, OFFICE)).toMatchObject(settings);
  });

  it('says what to do without a network', () => {
    expect(() => trialSettings({}, { lo: OFFICE.lo, usb0: OFFICE.usb0 })).toThrow(
      /Connect it to the office network, or set HOST/,
    );
    expect(trialSettings({ HOST: '10.9.8.7' }, {})).toMatchObject({ HOST: '10.9.8.7' });
  });
});
