import { expect, it } from 'vitest';
import { awayWords } from './away';

it.each([
  [{ kilometres: 0, asksForWard: false }, ['Less than 1 km away.']],
  [{ kilometres: 2, asksForWard: false }, ['About 2 km away.']],
  [{ kilometres: null, asksForWard: true }, ['It is for some wards only, and the ward of this postcode is not known. Ask before it is sent.']],
  [{}, []],
])('says how far away %o is', (away, words) => expect(awayWords(away)).toEqual(words));
