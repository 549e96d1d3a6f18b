import type { AvailableForm, FormSheet, PrintForm } from '@motcua/contracts';

import { DeskLayout } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { FormStyles } from './form-styles.js';
import { Sheet } from './sheet.js';

interface DeskFormProps {
  readonly frame: DeskFrame;
  /** Of the dossier. */
  readonly id: string;
  readonly sheet: FormSheet;
  /** Which of its kind, and the purpose that was named. */
  readonly query: Pick<PrintForm, 'no' | 'purpose'>;
  readonly available: readonly AvailableForm[];
  readonly styles: FormStyles;
}

/** The sheet as it will be printed, and the other forms of the dossier. Printing this page prints the sheet only. */
export function DeskFormPage({ frame, id, sheet, query, available, styles }: DeskFormProps) {
  const dossier = `/mot-cua/ho-so/${encodeURIComponent(id)}`;
  return (
    <DeskLayout frame={frame} title={sheet.title} at="/mot-cua">
      <link rel="stylesheet" href={styles.form} />
      <link rel="stylesheet" href={styles.paperOf(sheet)} />
      <div class="toolbar">
        <h1 safe>{sheet.title}</h1>
        <div>
          <Buttons id={id} sheet={sheet} query={query} /> <a href={dossier}>Về hồ sơ</a>
        </div>
      </div>
      <section class="forms" aria-label="Biểu mẫu của hồ sơ">
        <ul>
          {available.map((one) => (
            <Other base={`${dossier}/bieu-mau`} form={one} isShown={isShown(one, sheet, query.no, available)} />
          ))}
        </ul>
      </section>
      <div class="scroll" tabindex="0" role="region" aria-label={sheet.title}>
        <Sheet sheet={sheet} />
      </div>
      <script type="module" src={styles.script}></script>
    </DeskLayout>
  );
}

function Buttons({ id, sheet, query: { no, purpose } }: Pick<DeskFormProps, 'id' | 'sheet' | 'query'>) {
  const which = `${no ? `no=${no}&` : ''}${purpose ? `purpose=${purpose}&` : ''}`;
  const base = `/api/v1/dossiers/${encodeURIComponent(id)}/forms/${sheet.kind}?${which}format=`;
  return (
    <>
      <button type="button" data-print hidden>
        In
      </button>{' '}
      <a class="button second" href={`${base}html`}>
        Bản in
      </a>{' '}
      <a class="button second" href={`${base}pdf`}>
        PDF
      </a>
    </>
  );
}

const STANDINGS: Record<AvailableForm['standing'], string> = {
  valid: '',
  void: ' – đã hết giá trị',
  draft: ' – dự thảo',
};

function Other({ base, form, isShown }: { base: string; form: AvailableForm; isShown: boolean }) {
  const { kind, no, title, standing } = form;
  const label = `${title}${no === null ? '' : ` (lần ${no})`}${STANDINGS[standing]}`;
  return (
    <li>
      <a href={`${base}/${kind}${no === null ? '' : `?no=${no}`}`} aria-current={isShown ? 'page' : undefined} safe>
        {label}
      </a>
    </li>
  );
}

/** Without a number the last one of its kind is shown. */
function isShown(
  one: AvailableForm,
  { kind }: FormSheet,
  no: number | undefined,
  available: readonly AvailableForm[],
): boolean {
  if (one.kind !== kind) return false;
  return one.no === null || one.no === (no ?? available.findLast((other) => other.kind === kind)?.no);
}
