import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/link';
import { Status, type StatusKind } from '../../ui/status';
import './partnerships.css';

export interface Task {
  key: string;
  title: string;
  words: ReactNode;
  href?: string;
  /** `later` waits for somebody else; it is not open yet. */
  state: 'done' | 'open' | 'later';
}

const kinds: Record<Task['state'], StatusKind> = { done: 'complete', open: 'not-started', later: 'neutral' };

/** Things to do, each with a word on how it stands. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  const { t } = useTranslation('partnerships');
  return (
    <ol className="task-list">
      {tasks.map(({ key, title, words, href, state }) => (
        <li key={key}>
          <div className="task-words">
            {href && state !== 'later' ? <Link href={href}>{title}</Link> : <strong>{title}</strong>}
            <p>{words}</p>
          </div>
          <Status kind={kinds[state]}>{t(`task.${state}`)}</Status>
        </li>
      ))}
    </ol>
  );
}
