import { expect, it } from 'vitest';
import { messageText } from './message-sections';

it('is plain words to paste, with the warning before all else', () => {
  const sections = [
    { title: 'What came of it', rows: [{ key: 'says', label: 'Outcome', value: 'Helped partly' }] },
    { title: 'Next', rows: [{ key: 'next', label: 'Next', value: 'Ask again.\nLook into it.' }] },
  ];

  expect(messageText('Referral A-1', 'Keep it from them', sections)).toBe(
    'Referral A-1\n\nKeep it from them\n\nWHAT CAME OF IT\nOutcome: Helped partly\n\nNEXT\nNext: Ask again.; Look into it.',
  );
  expect(messageText('Referral A-1', '', [])).toBe('Referral A-1');
});
