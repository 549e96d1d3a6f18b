import type { FormSheet } from '@motcua/contracts';

import { Block } from './blocks.js';
import { QrCode } from './qr-code.js';
import { UNNUMBERED } from './unnumbered.js';

/** A form on paper: one sheet, as many pages as it needs. Styles: `assets/form.css`. */
export function Sheet({ sheet }: { sheet: FormSheet }) {
  const { paper, landscape, title, watermark, blocks, signatures } = sheet;
  return (
    <article class={`sheet ${paper.toLowerCase()} ${landscape ? 'landscape' : 'portrait'} ${sheet.kind}`}>
      {watermark ? (
        <p class="watermark" safe>
          {watermark}
        </p>
      ) : (
        ''
      )}
      <SheetHead sheet={sheet} />
      <h1 safe>{title}</h1>
      {blocks.map((block) => (
        <Block block={block} />
      ))}
      <Signatures signatures={signatures} />
      <SheetFoot sheet={sheet} />
    </article>
  );
}

function SheetHead({ sheet }: { sheet: FormSheet }) {
  const form = sheet.formNo ? `Mẫu số ${sheet.formNo} – ${sheet.source}` : sheet.source;
  return (
    <header>
      <p class="form-no" safe>
        {form}
      </p>
      <div class="agency">
        {sheet.agencyLines.map((line) => (
          <p safe>{line}</p>
        ))}
        {UNNUMBERED.includes(sheet.kind) ? '' : <p class="number" safe>{`Số: ${sheet.number || '…………/……'}`}</p>}
      </div>
      <div class="nation">
        {sheet.nationalLines.map((line) => (
          <p safe>{line}</p>
        ))}
        {sheet.placeAndDate ? (
          <p class="date" safe>
            {sheet.placeAndDate}
          </p>
        ) : (
          ''
        )}
      </div>
    </header>
  );
}

function Signatures({ signatures }: Pick<FormSheet, 'signatures'>) {
  if (signatures.length === 0) return <></>;
  return (
    <div class="signatures">
      {signatures.map(({ title, note, name }) => (
        <div>
          <p class="role" safe>
            {title}
          </p>
          <p class="how" safe>
            {note}
          </p>
          <p class="name" safe>
            {name}
          </p>
        </div>
      ))}
    </div>
  );
}

function SheetFoot({ sheet: { qr, notes } }: { sheet: FormSheet }) {
  if (!qr && notes.length === 0) return <></>;
  return (
    <footer>
      {qr ? (
        <figure>
          <QrCode text={qr.url} />
          <figcaption safe>{qr.caption}</figcaption>
        </figure>
      ) : (
        ''
      )}
      <ul>
        {notes.map((note) => (
          <li safe>{note}</li>
        ))}
      </ul>
    </footer>
  );
}
