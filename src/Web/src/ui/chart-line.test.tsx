import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ChartLine } from './chart-line';
import { axisLabels, type ChartPoint, runs, shapeOf } from './chart-line-shape';

const points = (first: number, ...values: (number | null)[]): ChartPoint[] =>
  values.map((value, index) => ({ at: first + index, label: `Month ${first + index}`, value }));

const chart = () => render(
  <ChartLine
    title="Referrals" summary="Referrals rose." downloadHref="/p/northmoor/api/x.csv"
    segments={[{ key: 'old', points: points(1, 4, 5, null, 7) }, { key: 'new', label: 'New definition', points: points(5, 20, 21) }]}
    target={{ label: 'Target 25', value: 25 }}
  />,
);

test('a line is broken by gaps', () => {
  expect(runs(points(1, 4, 5, null, 7, null, null, 8)).map((run) => run.map((point) => point.value))).toEqual([[4, 5], [7], [8]]);
});

test('a line never crosses a gap or a break', () => {
  const { container } = chart();

  const lines = [...container.querySelectorAll('.chart-path')].map((path) => path.getAttribute('d')?.match(/[ML]/g)?.join(''));
  expect(lines).toEqual(['ML', 'M', 'ML']);
  expect(container.querySelectorAll('.chart-break')).toHaveLength(1);
  expect(container.querySelectorAll('.chart-point')).toHaveLength(5);
});

test('points are read by the arrow keys', async () => {
  const user = userEvent.setup();
  chart();
  await user.tab();
  expect(screen.getByRole('group', { name: /^Referrals\./ })).toHaveFocus();

  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('status')).toHaveTextContent('Month 1: 4');
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('status')).toHaveTextContent('Month 3: no figure');
  await user.keyboard('{End}{ArrowRight}');
  expect(screen.getByRole('status')).toHaveTextContent('Month 6: 21');
});

test('the data stand in a table, gaps included', () => {
  chart();

  const table = screen.getByRole('table', { name: 'Referrals', hidden: true });
  expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(7);
  expect(within(table).getByRole('cell', { name: 'No figure', hidden: true })).toBeInTheDocument();
});

test('the axis begins at nought and holds the target; labels do not overlap', () => {
  const ask = { width: 320, height: 260, segments: [{ key: 'a', points: points(1, ...Array.from({ length: 24 }, (_, i) => i + 50)) }], format: String };

  const shape = shapeOf({ ...ask, fromZero: true, target: { label: 'Target', value: 120 } });
  expect(shape.y.domain()[0]).toBe(0);
  expect(shape.y.domain()[1]).toBeGreaterThanOrEqual(120);
  const labels = axisLabels(ask.segments[0]!.points, shape);
  expect(labels.length).toBeLessThan(6);
  expect(labels.at(-1)?.label).toBe('Month 24');
});

test('a chart without figures is drawn without harm', () => {
  render(<ChartLine title="Empty" summary="There are no figures yet." segments={[{ key: 'a', points: [] }]} />);

  expect(screen.getByText('There are no figures yet.')).toBeVisible();
});
