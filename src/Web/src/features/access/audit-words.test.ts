import { expect, test } from 'vitest';
import { i18n } from '../../lib/i18n';
import { changesOf, inWords, spelled } from './audit-words';

const t = i18n.getFixedT('en-GB', 'audit');

test('an act without words of its own is spelled out', () => {
  expect(spelled('SubmitChecklist')).toBe('Submit checklist');
  expect(inWords(t, 'acts', 'EndMembership')).toBe('Removed someone');
});

test('changes read as words, and personal values stay out', () => {
  const changes = changesOf(t, '{"Roles":["[\\"Worker\\"]","[\\"HubWorker\\"]"],"EndedAt":[null,"\\"2026-11-23T09:30:00+00:00\\""],"Email":["personal","personal"]}');

  expect(changes).toEqual([
    { property: 'Roles', before: 'Worker', after: 'Hub worker' },
    { property: 'Ended at', before: 'nothing', after: '23 November 2026 at 9:30 am' },
    { property: 'Email', before: 'personal', after: 'personal' },
  ]);
});
