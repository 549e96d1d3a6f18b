// @ts-check
// Compares proto/ with what others may already rely on: `node tools/check/proto-breaking.mjs [repository]`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandFailed, runCommand } from '../processes/command.mjs';

const BUF = fileURLToPath(new URL('../../node_modules/.bin/buf', import.meta.url));

/** @param {readonly string[]} args @param {string} repository @returns {Promise<string | undefined>} undefined when git says no */
async function git(args, repository) {
  try {
    return (await runCommand('git', args, { cwd: repository })).trim();
  } catch (error) {
    if (error instanceof CommandFailed) return undefined;
    throw error;
  }
}

/**
 * The main line where it is known and is not what we stand on; else, as in a detached or shallow clone, the newest
 * earlier commit with a proto folder.
 *
 * @param {string} repository
 */
export async function baseline(repository) {
  const head = await git(['rev-parse', 'HEAD'], repository);
  for (const branch of ['main', 'origin/main']) {
    const commit = await git(['rev-parse', '--verify', '--quiet', `${branch}^{commit}`], repository);
    const holdsProto = commit && (await git(['cat-file', '-e', `${commit}:proto`], repository)) !== undefined;
    if (holdsProto && (commit !== head || (await isChanged(repository)))) return commit;
  }
  const earlier = await git(['rev-list', '--max-count=1', '--skip=1', 'HEAD', '--', 'proto'], repository);
  if (!earlier) return undefined;
  return (await git(['cat-file', '-e', `${earlier}:proto`], repository)) === undefined ? undefined : earlier;
}

/** @param {string} repository */
async function isChanged(repository) {
  return (await git(['status', '--porcelain', '--', 'proto'], repository)) !== '';
}

/** @param {string} repository */
export async function checkBreaking(repository) {
  const base = await baseline(repository);
  if (!base) return { ok: true, text: 'no earlier proto/ to compare with' };
  const against = `${join(repository, '.git')}#format=git,ref=${base},depth=1000,subdir=proto`;
  try {
    await runCommand(BUF, ['breaking', '--against', against], { cwd: repository });
    return { ok: true, text: `compatible with ${base.slice(0, 10)}` };
  } catch (error) {
    if (error instanceof CommandFailed) return { ok: false, text: error.message };
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ok, text } = await checkBreaking(process.argv[2] ?? '.');
  process.stdout.write(`${text}\n`);
  process.exitCode = ok ? 0 : 1;
}
