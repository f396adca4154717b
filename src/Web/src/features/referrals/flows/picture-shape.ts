import type { components } from '../../../lib/schema';

export type Route = components['schemas']['FlowRoute'];

export interface Node {
  id: string;
  name: string;
  /** Referrals that are shown; what is hidden has no width. */
  count: number;
  top: number;
  height: number;
}

export interface Ribbon {
  key: string;
  route: Route;
  made: number;
  path: string;
}

export interface Shape {
  width: number;
  height: number;
  left: Node[];
  right: Node[];
  ribbons: Ribbon[];
}

export const width = 760;
export const side = 220;
export const bar = 12;
const gap = 14;
const least = 16;
const tallest = 420;

/** Where the bars and the bands between them stand: referring organisations to the left, services to the right. */
export function shapeOf(routes: Route[]): Shape {
  const shown = routes.filter((route) => (route.counts.made ?? 0) > 0);
  const all = shown.reduce((sum, { counts }) => sum + (counts.made ?? 0), 0);
  const scale = all > 0 ? tallest / all : 0;
  const left = stack(shown, (route) => route.referrerId, (route) => route.referrerName, scale);
  const right = stack(shown, (route) => route.serviceId, (route) => route.serviceName, scale);
  const [used, taken] = [new Map<string, number>(), new Map<string, number>()];
  const ribbons = shown.map((route) => {
    const made = route.counts.made ?? 0;
    const thick = made * scale;
    const from = next(used, left, route.referrerId, thick);
    const to = next(taken, right, route.serviceId, thick);
    return { key: `${route.referrerId}-${route.serviceId}-${route.receiverId}`, route, made, path: band(from, to, thick) };
  });
  const height = Math.max(...[...left, ...right].map((node) => node.top + node.height), 0);
  return { width, height, left, right, ribbons };
}

function stack(routes: Route[], idOf: (route: Route) => string, nameOf: (route: Route) => string, scale: number): Node[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const route of routes) {
    const known = counts.get(idOf(route)) ?? { name: nameOf(route), count: 0 };
    counts.set(idOf(route), { ...known, count: known.count + (route.counts.made ?? 0) });
  }
  let top = 0;
  return [...counts].sort(([, a], [, b]) => b.count - a.count).map(([id, { name, count }]) => {
    const node = { id, name, count, top, height: Math.max(count * scale, least) };
    top += node.height + gap;
    return node;
  });
}

function next(used: Map<string, number>, nodes: Node[], id: string, thick: number): number {
  const start = used.get(id) ?? nodes.find((node) => node.id === id)?.top ?? 0;
  used.set(id, start + thick);
  return start;
}

function band(from: number, to: number, thick: number): string {
  const [begin, end] = [side + bar, width - side - bar];
  const middle = (begin + end) / 2;
  const at = (value: number) => Math.round(value * 10) / 10;
  return `M${begin},${at(from)} C${middle},${at(from)} ${middle},${at(to)} ${end},${at(to)} `
    + `L${end},${at(to + thick)} C${middle},${at(to + thick)} ${middle},${at(from + thick)} ${begin},${at(from + thick)} Z`;
}
