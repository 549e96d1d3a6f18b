import type { FormSheet } from '@motcua/contracts';

import type { FormStyles } from './form-styles.js';
import { Sheet } from './sheet.js';

/** Nothing but the sheet, for the printer. */
export function FormPage({ sheet, styles }: { sheet: FormSheet; styles: FormStyles }) {
  return (
    <>
      {'<!doctype html>'}
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title safe>{[sheet.title, sheet.number].filter(Boolean).join(' ')}</title>
          <link rel="stylesheet" href={styles.form} />
          <link rel="stylesheet" href={styles.paperOf(sheet)} />
          <link rel="icon" href="data:," />
        </head>
        <body class="paper">
          <Sheet sheet={sheet} />
        </body>
      </html>
    </>
  );
}
