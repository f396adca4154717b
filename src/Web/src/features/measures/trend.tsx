/** The last figures as a small line: decoration beside the numbers, which say the same. */
export function Trend({ values }: { values: (number | null)[] }) {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const last = known.at(-1);
  if (known.length < 2 || !last) return null;
  const [low, high] = [Math.min(...known.map((point) => point.value)), Math.max(...known.map((point) => point.value))];
  const x = (index: number) => 4 + (index / Math.max(1, values.length - 1)) * 88;
  const y = (value: number) => (high === low ? 14 : 24 - ((value - low) / (high - low)) * 20);
  const path = known.map(({ value, index }, at) => {
    const joins = at > 0 && known[at - 1]?.index === index - 1;
    return `${joins ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  return (
    <svg className="trend" width="96" height="28" viewBox="0 0 96 28" aria-hidden="true">
      <path className="chart-path" d={path.join('')} />
      <circle className="chart-point" cx={x(last.index)} cy={y(last.value)} r="3" />
    </svg>
  );
}
