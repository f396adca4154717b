import { expect, test } from 'vitest';
import { suggestsHarm } from './suggests-harm';

test.each(['She said he hits her', 'A bruise on the arm', 'talks of suicide', 'SCARED OF her son', 'Money was being stolen? Stealing, she says', 'self-harm'])('%s is asked about', (words) => {
  expect(suggestsHarm(words)).toBe(true);
});

test.each(['', 'Best to ring after 2 pm', 'White door, upbeat neighbour', 'Needs a hearing test', 'Whitstable Road'])('%s is not', (words) => {
  expect(suggestsHarm(words)).toBe(false);
});
