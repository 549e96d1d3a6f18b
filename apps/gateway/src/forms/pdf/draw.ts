import type { FormSheet } from '@motcua/contracts';
import pdfmake from 'pdfmake';

import { FONT_FILES } from '../font-files.js';
import { definitionOf, FONT } from './definition.js';

// Documents may fetch nothing: what stands on them comes from people.
pdfmake.setFonts({ [FONT]: FONT_FILES });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(FONT_FILES).includes(path));

export type Sheets = readonly [FormSheet, ...FormSheet[]];

/** Draws sheets as PDF and hands over each part as it is written. Takes the processor for tenths of a second. */
export async function drawPdf(sheets: Sheets, write: (part: Uint8Array) => void): Promise<void> {
  const document = await pdfmake.createPdf(definitionOf(...sheets)).getStream();
  document.end();
  for await (const part of document as unknown as AsyncIterable<Uint8Array>) write(part);
}
