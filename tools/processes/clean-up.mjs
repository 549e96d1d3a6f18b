// @ts-check

/** What has to be undone, last thing first, once, whatever fails on the way. */
export class CleanUp {
  /** @type {(() => unknown)[]} */
  #steps = [];
  /** @type {Promise<void> | undefined} */
  #done;

  /**
   * After the clean-up began nothing new may come to life: the step runs at once and the caller,
   * who is in the middle of starting something, is stopped by the error.
   *
   * @param {() => unknown} step
   */
  async add(step) {
    if (!this.#done) return void this.#steps.push(step);
    await step();
    throw new Error('stopped while starting');
  }

  run() {
    this.#done ??= this.#run();
    return this.#done;
  }

  async #run() {
    /** @type {unknown[]} */
    const errors = [];
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `while stopping: ${errors.map(String).join('; ')}`);
  }
}
