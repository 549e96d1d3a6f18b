/** A typed request subject: what is asked (`I`) and what is answered (`O`). */
export interface RequestSubject<I, O> {
  readonly subject: string;
  readonly types?: { input: I; output: O };
}

export const request = <I, O>(subject: string): RequestSubject<I, O> => ({ subject });
