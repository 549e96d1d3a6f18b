import { pino, type DestinationStream, type Logger } from 'pino';

/** JSON lines of one service, on standard output unless a test listens. */
export function createLogger(
  service: string,
  level: string,
  destination: DestinationStream = pino.destination(1),
): Logger {
  return pino(
    {
      level: level,
      base: { 'service.name': service, pid: process.pid },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'msg',
      // A line written inside a request would carry its headers, and the token with them.
      redact: { paths: ['req', 'res'], remove: true },
    },
    destination,
  );
}
