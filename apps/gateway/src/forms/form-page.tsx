import type { FormStyles } from './form-styles.js';
import type { Sheets } from './pdf/draw.js';
import { Sheet } from './sheet.js';

interface FormPageProps {
  /** Of one size. */
  readonly sheets: Sheets;
  readonly styles: FormStyles;
}

/** Nothing but the sheets, for the printer. */
export function FormPage({ sheets, styles }: FormPageProps) {
  const [sheet] = sheets;
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
          {sheets.map((one) => (
            <Sheet sheet={one} />
          ))}
        </body>
      </html>
    </>
  );
}
