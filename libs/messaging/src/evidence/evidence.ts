/** The evidence files of a service, as its use cases need them. */
export abstract class Evidence {
  /**
   * Does an act that names files, and keeps those files for good. When the act is refused, they stay to be swept.
   * @param evidenceIds files that are wholly there
   * @throws Refused `evidence-not-found` before the act when one of them is not there
   */
  abstract during<T>(evidenceIds: readonly string[], act: () => Promise<T>): Promise<T>;
}
