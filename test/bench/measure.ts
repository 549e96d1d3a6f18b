/** Median and 99th percentile of milliseconds, nearest rank. */
export function spread(samples: readonly number[]): { p50: number; p99: number } {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

export interface Throughput {
  perSecond: number;
  p50: number;
  p99: number;
}

/** Runs `work` from `clients` loops for a bounded number of rounds. */
export async function throughput(
  clients: number,
  rounds: number,
  work: (round: number) => Promise<unknown>,
): Promise<Throughput> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  const client = async () => {
    while (next < rounds) {
      const round = next++;
      const from = performance.now();
      await work(round);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: (rounds / (performance.now() - started)) * 1_000, ...spread(times) };
}

export const show = (rows: readonly Record<string, unknown>[]): void => console.table(rows);

export const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));
