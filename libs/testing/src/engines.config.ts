/** Addresses of the engines `npm test` started. @throws when a test that needs them runs without */
export function engines(): { mongoUri: string; natsUrl: string } {
  const { MONGODB_URI: mongoUri, NATS_URL: natsUrl } = process.env;
  if (!mongoUri || !natsUrl) throw new Error('this test needs engines: run it by `npm test -- <path>`');
  return { mongoUri, natsUrl };
}
