import type { ReactNode } from 'react';

/** Text as it was typed: numbered lines become headings, dashes a list, every other line a paragraph. */
export function PlainText({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let points: string[] = [];
  const endList = (key: number) => {
    if (points.length > 0) parts.push(<ul key={`list-${key}`}>{points.map((point) => <li key={point}>{point}</li>)}</ul>);
    points = [];
  };

  text.split('\n').map((line) => line.trim()).forEach((line, index) => {
    if (line.startsWith('- ')) {
      points.push(line.slice(2));
      return;
    }
    endList(index);
    if (/^\d+\. .{1,80}$/.test(line)) parts.push(<h3 key={index}>{line}</h3>);
    else if (line) parts.push(<p key={index}>{line}</p>);
  });
  endList(-1);
  return <div className="prose agreement-text">{parts}</div>;
}
