/** Stable codes of log lines, each with what it means and what to do. `docs/event-codes.md` is made from this table. */
export const eventCodes = {
  SERVICE_STARTED: 'The service is up; the line lists versions and settings that matter.',
  SERVICE_STOPPED: 'The service was asked to stop and has let go of its connections.',
  COMMAND_DONE: 'A command was decided and its facts are stored.',
  COMMAND_REFUSED: 'The state or the law said no; the caller got the reason.',
  COMMAND_FAILED: 'A command failed for a technical reason; the caller may send it again with the same id.',
  STORE_RETRY: 'The database did not answer or answered with a passing error; the write is tried again.',
  STATES_REFOLDED: 'After an upgrade, stored states of an older form were folded again from the journal.',
  RELAY_PUBLISHED: 'A batch of facts was copied to the journal and published.',
  RELAY_RETRY: 'Publishing failed; the facts stay in the outbox and are tried again.',
  STREAM_REGRESSED: 'The stream lost its tail or was made anew; missing facts are republished from the journal.',
  STREAM_READY: 'A stream that was missing was created.',
  REACTION_DONE: 'A reaction handled an event.',
  REACTION_REFUSED: 'A reaction asked for something the state does not allow; nothing to do.',
  REACTION_RETRY: 'A reaction failed; it is tried again after a growing delay.',
  AGGREGATE_PARKED:
    'An event cannot be applied: it and later events of its aggregate wait. Repair, then retry parked work.',
  AGGREGATE_RELEASED: 'Parked work was applied in order.',
  EVENT_WAITING: 'An event arrived before an earlier one of the same aggregate, or behind a parked one; it waits.',
  PROJECTION_BATCH: 'A batch of events was folded into a read model.',
  PROJECTION_RETRY: 'A read model could not be written; the batch is tried again.',
  PROJECTION_RESET:
    'Reading starts again from the beginning: the position was ahead of the stream, or a read model is new or of another version after an upgrade. The line says which.',
  CONSUMER_RECREATED: 'Reading stood still or the consumer was gone; it was made anew from the stored position.',
  NATS_DISCONNECTED: 'The connection to NATS is lost; it is being restored.',
  NATS_CLOSED:
    'NATS refuses the service for good; it ends to be started anew. Look at the password and rights of its user.',
  NATS_RECONNECTED: 'The connection to NATS is back.',
  CALENDAR_LOADED: 'The working calendar in use was built anew from what was decreed.',
  CALENDAR_RETRY: 'Decreed calendars could not be read; the calendar in use stays and reading is tried again.',
  DOSSIERS_RESCHEDULED: 'An amended calendar was applied to the open dossiers; the line says how many moved.',
  APOLOGY_DRAFTED: 'Apologies were drafted for dossiers that come near their due day or are past it.',
  ANSWER_OVERDUE: 'The number of online submissions not answered in time has changed; the line says how many wait.',
  DEADLINES_RETRY: 'A round of watching deadlines failed in part; the next round does what is left.',
  FINDINGS_OVERDUE:
    'Findings of inspections were not remedied by their last day; the line says how many. They are on the page "Tồn tại, khắc phục".',
  NONCONFORMITIES_OVERDUE:
    'Nonconformities of internal audits were not corrected by their last day; the line says how many. They are on the page "ISO".',
  REORGANISATION_DONE: 'An act on the organisation was carried out on its day.',
  REORGANISATION_BLOCKED:
    'The day of an act has come and the organisation does not allow it any more. Open the page "Đơn vị", read the reason, cancel the act and enter it anew.',
  REORGANISATION_RETRY:
    'A round of due acts, or of dossiers left in ended units, failed; the next round does what is left.',
  DOSSIERS_MOVED:
    'Open dossiers of a unit that ended were moved to the unit that takes its work; the line says how many.',
  BULK_DONE: 'An import of a file or a bulk act ended; the line says with what.',
  BULK_RETRY: 'An import or bulk act was interrupted by a passing error; it goes on from its last batch.',
  EVIDENCE_SWEPT: 'Uploaded evidence files that nothing referred to for a day were removed.',
  POSTINGS_AGED: 'The day came on which a newer version or a repeal made hanging postings old; the line says how many.',
  POSTINGS_LACKING:
    'A unit posts fewer procedures than it must: the line names unit, channel and codes. Post them, on the page "Niêm yết".',
  POSTINGS_WHOLE: 'Every procedure a unit must post on a channel hangs there again.',
  REBUILD_STARTED: 'The read models of the figures are being built anew beside the ones that answer.',
  REBUILD_DONE:
    'The read models built anew answer now; the line says how many events, how fast, and whether published reports came out the same.',
  REBUILD_FAILED:
    'Building the figures anew was broken off; the old read models go on answering. The line says why; run `npx motcua rebuild statistics` again.',
  RECONCILED: 'Record, journal, stream, contributions and counters were compared and say the same.',
  FIGURES_DIFFER:
    'Record, journal, stream, contributions or counters differ; the line says which check, how many and the first keys. See the page "Đối chiếu số liệu", repair, then `npx motcua rebuild statistics` and compare again.',
  RECONCILE_RETRY: 'A comparison of the figures with the records could not be finished; it is tried again.',
  SCORE_PARTIAL: 'The estimate of the score was computed without the catalogue of procedures, which did not answer.',
  REPORTS_BROKEN:
    'A verification found published reports that are not as they were published; the line gives their numbers. Touch nothing, compare the statistics database with the last backup; see `npx motcua verify-reports`.',
  HTTP_FAILED: 'A request ended with a server error.',
  ACCESS_DENIED: 'A caller without the right role or token was refused.',
  DATA_REQUEST_OVERDUE:
    'A person asked about the own data and has no answer after the last day. The line names the request: answer it on the page "Yêu cầu dữ liệu".',
  PETITION_OVERDUE:
    'A step of a petition (phản ánh, kiến nghị) is past its last day. The line names the petition: see the page "Phản ánh, kiến nghị".',
  LOGIN_DONE: 'Somebody signed in with login and password; the line says who.',
  LOGIN_REFUSED:
    'Signing in failed. Many lines for one account or address in a short time: somebody guesses passwords.',
} as const;

export type EventCode = keyof typeof eventCodes;
