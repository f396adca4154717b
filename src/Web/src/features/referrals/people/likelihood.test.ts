import { describe, expect, it } from 'vitest';
import { sureness } from './likelihood';

describe('sureness', () => {
  it('follows the bands', () => {
    expect([1, 0.99, 0.963, 0.95, 0.9, 0.85, 0.849, 0].map(sureness)).toEqual(['Almost', 'Almost', 'Very', 'Very', 'Likely', 'Likely', 'Hardly', 'Hardly']);
  });
});
