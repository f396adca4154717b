import { useId } from 'react';

/** How far something has come, with words: "7 of 18 agreed". */
export function Progress({ label, value, max, words }: { label: string; value: number; max: number; words?: string }) {
  const id = useId();
  return (
    <div className="progress">
      <div className="progress-words"><label htmlFor={id}>{label}</label>{words && <span>{words}</span>}</div>
      <progress id={id} value={value} max={max} />
    </div>
  );
}
