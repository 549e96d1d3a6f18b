/** @throws when the test runs without `npm run test:browser`, which finds or installs Chromium */
export function chromiumPath(): string {
  const { CHROMIUM_PATH } = process.env;
  if (!CHROMIUM_PATH) throw new Error('this test needs Chromium: run it by `npm run test:browser`');
  return CHROMIUM_PATH;
}
