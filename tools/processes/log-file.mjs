// @ts-check
import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastLines } from './command.mjs';

const ROTATE_AT_BYTES = 20 * 1024 * 1024;
const TAIL_LINES = 20;

/**
 * Opens a log to be appended to. A large one becomes the previous one first, so that a data folder
 * that is started often does not grow without end.
 *
 * @param {string} file
 * @returns {number} file descriptor
 */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > ROTATE_AT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** @param {string} file */
export function tailOfLog(file) {
  return lastLines(readFileSync(file, 'utf8'), TAIL_LINES);
}
