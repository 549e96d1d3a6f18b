/** The one door to the environment; everything else receives a validated config. */
export const environment: NodeJS.ProcessEnv = process.env;
