import { describe, expect, it } from 'vitest';
import { telephone } from './service-item';

describe('telephone', () => {
  it.each([
    ['020 7946 0101', 'tel:02079460101'],
    ['+44 (0)20 7946 0101', 'tel:+442079460101'],
    ['(020) 7946-0101', 'tel:02079460101'],
  ])('dials %s as %s', (phone, address) => expect(telephone(phone)).toBe(address));
});
