import type { Sent } from './sent.js';

/** One field of a form; its name is the path of the value in the command, so that faults find their field. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /** `moment`: local Vietnamese time; `lines`: one entry a line. */
  readonly kind: 'line' | 'text' | 'number' | 'day' | 'moment' | 'lines' | 'choice' | 'papers';
  readonly hint?: string;
  readonly required?: boolean;
  /** Shown at first. */
  readonly value?: string;
  readonly choices?: readonly Choice[];
  readonly min?: number;
  readonly max?: number;
  /** Number of rows of papers, or of lines a text shows at once. */
  readonly rows?: number;
  readonly autocomplete?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What is wrong with a form that came back. */
export interface FormFault {
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

export interface FieldProps {
  readonly field: FormField;
  /** Makes ids different where several forms of a page have a field of the same name. */
  readonly prefix: string;
  /** What was typed, when the form came back. */
  readonly sent?: Sent | undefined;
  readonly fault?: FormFault | undefined;
}
