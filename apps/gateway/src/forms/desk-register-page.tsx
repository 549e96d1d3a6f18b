import type { FormBlock, PrintRegister, RegisterSheet } from '@motcua/contracts';

import { DeskLayout } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { Fault } from '../http/http-problem.js';
import { count } from '../pages/format.js';
import type { FormStyles } from './form-styles.js';
import { registerHref } from './register-part.js';

const PAGE = '/mot-cua/so-theo-doi';
const PRINT = '/api/v1/registers';

interface DeskRegisterProps {
  readonly frame: DeskFrame;
  readonly styles: FormStyles;
  /** What is chosen. */
  readonly part: PrintRegister;
  readonly sheet?: RegisterSheet;
  readonly problem?: Pick<Fault, 'detail' | 'errors'>;
}

/** The register by day, period or book; on paper it is the form of the law. */
export function DeskRegisterPage({ frame, styles, part, sheet, problem }: DeskRegisterProps) {
  const flash = problem && { kind: 'error' as const, text: [problem.detail, ...faults(problem)].join(' ') };
  return (
    <DeskLayout frame={frame} title="Sổ theo dõi hồ sơ" at={PAGE} flash={flash}>
      <link rel="stylesheet" href={styles.form} />
      <div class="toolbar">
        <h1>Sổ theo dõi hồ sơ</h1>
        {sheet ? <Ways part={part} /> : ''}
      </div>
      <Choice part={part} />
      {sheet ? <Lines sheet={sheet} part={part} /> : ''}
    </DeskLayout>
  );
}

const faults = ({ errors = [], detail }: Pick<Fault, 'detail' | 'errors'>): string[] =>
  errors.map(({ message }) => message).filter((message) => message !== detail);

function Ways({ part }: { part: PrintRegister }) {
  return (
    <div>
      <a class="button" href={registerHref(PRINT, part, { format: 'html' })}>
        Bản in
      </a>{' '}
      <a class="button second" href={registerHref(PRINT, part, { format: 'pdf' })}>
        PDF
      </a>
    </div>
  );
}

/** Three ways to choose, each a form of its own: none can contradict another. */
function Choice({ part }: { part: PrintRegister }) {
  return (
    <div class="choices">
      <form class="filter" method="get" action={PAGE}>
        <label>
          Ngày
          <input type="date" name="day" required value={part.day ?? ''} />
        </label>
        <button type="submit">Xem theo ngày</button>
      </form>
      <form class="filter" method="get" action={PAGE}>
        <label>
          Từ ngày
          <input type="date" name="from" required value={part.from ?? ''} />
        </label>
        <label>
          Đến ngày
          <input type="date" name="to" required value={part.to ?? ''} />
        </label>
        <button type="submit">Xem theo kỳ</button>
      </form>
      <form class="filter" method="get" action={PAGE}>
        <label>
          Quyển số
          <input name="book" required placeholder="01/2017" pattern="([0-9]{2}/)?[0-9]{4}" value={part.book ?? ''} />
        </label>
        <button type="submit">Xem theo quyển</button>
      </form>
    </div>
  );
}

function Lines({ sheet, part }: { sheet: RegisterSheet; part: PrintRegister }) {
  const table = sheet.blocks.find((block) => block.kind === 'table') as Extract<FormBlock, { kind: 'table' }>;
  const label = sheet.blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []))[0]?.value ?? '';
  const shown = table.rows.length === sheet.total ? '' : `, đang xem ${count(table.rows.length)}`;
  return (
    <section aria-labelledby="phan-so">
      <h2 id="phan-so" safe>{`${label}: ${count(sheet.total)} dòng${shown}`}</h2>
      {table.rows.length === 0 ? <p class="blank">Không có hồ sơ nào được tiếp nhận.</p> : <Rows table={table} />}
      {sheet.nextCursor ? (
        <p>
          <a href={registerHref(PAGE, { ...part, cursor: sheet.nextCursor })}>Phần tiếp theo</a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function Rows({ table: { columns, rows } }: { table: Extract<FormBlock, { kind: 'table' }> }) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Các dòng của sổ theo dõi">
      <table class="data register-lines">
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th scope="col" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <td safe>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
