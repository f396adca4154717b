import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { labelOf, summaryLine } from './summary-line';

test.each([
  ['Name', 'Fill this in.', 'Name: fill this in.'],
  ['Name', 'Fill this in: it is missing.', 'Name – fill this in: it is missing.'],
  ['Phone', 'Enter a phone number in full.', 'Enter a phone number in full.'],
  ['Needs', 'Choose a need.', 'Choose a need.'],
  ['Age', 'Ask the manager.', 'Age: ask the manager.'],
  ['How did they tell you?', 'Choose one.', 'How did they tell you? Choose one.'],
  ['Website', 'UK only.', 'Website: UK only.'],
  ['Address', 'Enter full addresses.', 'Enter full addresses.'],
  ['Can workers refer people to it?', 'Choose whether workers can refer people to it.', 'Choose whether workers can refer people to it.'],
  ['', 'Load it again.', 'Load it again.'],
])('the line of %j for %j', (label, sentence, line) => {
  expect(summaryLine(label, sentence)).toBe(line);
});

test('a field is named by its label without “optional”, an input of a group by the group', () => {
  render(
    <>
      <label htmlFor="a">Cost<span className="optional"> (optional)</span></label><input id="a" />
      <fieldset><legend>Born on</legend><label htmlFor="b">Day</label><input id="b" /></fieldset>
    </>,
  );

  expect(labelOf('a')).toBe('Cost');
  expect(labelOf('b')).toBe('Born on');
  expect(labelOf('nowhere')).toBe('');
});
