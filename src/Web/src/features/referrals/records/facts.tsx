import { SummaryList } from '../../../ui/summary-list';

/** Label and value, where there is a value. */
export function Facts({ facts }: { facts: [label: string, value: string | null | undefined][] }) {
  return <SummaryList rows={facts.filter(([, value]) => value).map(([label, value], index) => ({ key: `${index}-${label}`, label, value }))} />;
}
