// @ts-check

/**
 * Values of one metric in Prometheus text form, by the value of its only label (empty without one).
 *
 * @param {string} text
 * @param {string} name
 * @returns {Map<string, number>}
 */
export function readMetric(text, name) {
  const line = new RegExp(`^${name}(?:\\{\\w+="((?:[^"\\\\]|\\\\.)*)"\\})? (\\S+)$`, 'gm');
  return new Map([...text.matchAll(line)].map(([, label = '', value]) => [label, Number(value)]));
}

/** @param {Map<string, number>} values @returns {number | null} null when there are none */
export function highest(values) {
  return values.size > 0 ? Math.max(...values.values()) : null;
}

/** @param {Map<string, number>} values @returns {number | null} */
export function total(values) {
  return values.size > 0 ? [...values.values()].reduce((sum, value) => sum + value, 0) : null;
}
