import { useTranslation } from 'react-i18next';
import { date, dateTime } from '../../lib/format';
import { Timeline, type TimelineItem } from '../../ui/timeline';
import type { Milestone } from './get-milestone';
import { kinds } from './milestone-status';

/** Notes, changes of status and moves of the due date, newest first. */
export function MilestoneHistory({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('plans');
  const by = (name: string | null) => <p className="milestone-about">{name ?? t('history.nobody')}</p>;
  const notes = milestone.notes.map((note) => ({
    at: note.at, key: note.noteId, when: dateTime(note.at), kind: note.status ? kinds[note.status] : undefined,
    children: (
      <>
        {note.status && <p><strong>{t(`status.${note.status}`)}</strong></p>}
        {note.text && <p className="keep-lines">{note.text}</p>}
        {by(note.authorName)}
      </>
    ),
  }));
  const moves = milestone.dueDateChanges.map((move) => ({
    at: move.at, key: move.at, when: dateTime(move.at),
    children: (
      <>
        <p><strong>{t('history.moved', { from: date(move.from), to: date(move.to) })}</strong></p>
        <p className="keep-lines">{move.reason}</p>
        {by(move.byName)}
      </>
    ),
  }));
  const items: (TimelineItem & { at: string })[] = [...notes, ...moves].sort((a, b) => b.at.localeCompare(a.at));

  return items.length > 0 ? <Timeline items={items} /> : <p className="milestone-about">{t('history.none')}</p>;
}
