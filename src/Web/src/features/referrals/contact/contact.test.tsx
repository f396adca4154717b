import { render, screen } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { i18n } from '../../../lib/i18n';
import { triedBy } from '../inbox/channels';
import { ExitBar } from './exit-bar';
import { SafeContact } from './safe-contact';
import { addressLines, type PersonReached, safeLines } from './safe-ways';

beforeAll(() => i18n.loadNamespaces(['contact', 'hub']));

const anyWay = {
  neverCall: false, neverVoicemail: false, neverText: false, neverEmail: false, neverLetter: false, neverVisit: false,
  fromHour: null, untilHour: null, sayFrom: '', codePhrase: '',
};
const person: PersonReached = { safeContact: '', safeWays: anyWay, isAddressWithheld: false, address: '1 Nowhere Street', postcode: 'SW2 1AA' };
const t = (key: string) => i18n.t(`hub:${key}`);

test('nothing stands there where every way is safe', () => {
  const { container } = render(<SafeContact person={person} />);

  expect(container.textContent).toBe('');
  expect(triedBy(person, t)).toHaveLength(6);
});

test('what was ruled out is said first, and is not offered as a try', () => {
  const told = { ...person, safeContact: 'Ring twice', safeWays: { ...anyWay, neverCall: true, neverVoicemail: true, fromHour: 9, untilHour: 17, sayFrom: 'the library' } };

  expect(safeLines(told)).toEqual(['Never: ring', 'Ring, text or visit only between 09:00 and 17:00', 'Say you are from: the library', 'Ring twice']);
  expect(triedBy(told, t).map(({ value }) => value)).toEqual(['Visit', 'Letter', 'Email', 'Text']);
});

test('a withheld address is an area, and nothing is posted to it', () => {
  const told = { ...person, isAddressWithheld: true, address: '', postcode: 'SW2' };

  expect(addressLines(told)).toEqual(['Address withheld. Area: SW2']);
  expect(triedBy(told, t).map(({ value }) => value)).not.toContain('Letter');
});

test('Esc three times leaves; twice does not', () => {
  const replace = vi.fn();
  vi.stubGlobal('location', { ...location, replace });
  render(<ExitBar />);

  const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  press();
  press();
  expect(replace).not.toHaveBeenCalled();
  press();

  expect(replace).toHaveBeenCalledOnce();
  expect(screen.getByRole('button', { name: 'Leave this page now', hidden: true })).toBeDefined();
  document.documentElement.hidden = false;
  vi.unstubAllGlobals();
});
