import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import UPlot, { type AlignedData, type Options } from 'uplot';
import { formatDate } from '@/i18n/dates';
import { formatPercent } from '@/i18n/format';
import type { TrendPoint } from './TrendLine';

const HEIGHT = 200;
const MS = 1_000;

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const seconds = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS;
const dayOf = (second: number): string => new Date(second * MS).toISOString().slice(0, 10);
const dayAndMonth = (second: number): string => formatDate(dayOf(second)).slice(0, 5);

function optionsOf(width: number): Options {
  const axis = { stroke: token('--ink-2'), font: `13px ${token('--face')}`, ticks: { show: false } };
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    // Civil days are drawn as days in UTC, whatever the reader's clock says.
    tzDate: (second) => UPlot.tzDate(new Date(second * MS), 'Etc/UTC'),
    scales: { y: { range: [0, 104] } },
    axes: [
      { ...axis, grid: { show: false }, values: (_, splits) => splits.map(dayAndMonth), space: 70, size: 32 },
      {
        ...axis,
        grid: { stroke: token('--line'), width: 1 },
        values: (_, splits) => splits.map((percent) => formatPercent(percent)),
        splits: [0, 25, 50, 75, 100],
        size: 58,
      },
    ],
    series: [
      {},
      {
        stroke: token('--red-700'),
        width: 2.5,
        fill: `${token('--red-100')}99`,
        points: { show: false },
      },
      { stroke: token('--gold-500'), width: 1.5, dash: [6, 5], points: { show: false } },
    ],
  };
}

export default function TrendPlot({ points, goal }: { points: readonly TrendPoint[]; goal: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const data: AlignedData = [
      points.map((point) => seconds(point.day)),
      points.map((point) => point.percent),
      points.map(() => goal),
    ];
    const plot = new UPlot(optionsOf(element.clientWidth), data, element);
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [points, goal]);
  return <div ref={box} />;
}
