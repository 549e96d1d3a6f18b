import type { FormBlock, HeadCell } from '@motcua/contracts';

type Fields = Extract<FormBlock, { kind: 'fields' }>;
type Table = Extract<FormBlock, { kind: 'table' }>;

export function Block({ block }: { block: FormBlock }) {
  switch (block.kind) {
    case 'fields':
      return <FieldList rows={block.rows} />;
    case 'text':
      return (
        <p class="text" safe>
          {block.text}
        </p>
      );
    case 'heading':
      return (
        <h2 class="part" safe>
          {block.text}
        </h2>
      );
    case 'list':
      return (
        <ol>
          {block.items.map((item) => (
            <li safe>{item}</li>
          ))}
        </ol>
      );
    case 'table':
      return <Grid {...block} />;
  }
}

/** An empty value is a dotted line to be filled in by hand. */
function FieldList({ rows }: Pick<Fields, 'rows'>) {
  return (
    <dl>
      {rows.map(({ label, value }) => (
        <div>
          <dt safe>{`${label}:`}</dt>{' '}
          <dd class={value ? undefined : 'open'} safe>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The head comes again on every page. Widths are attributes: pages may carry no style of their own. */
function Grid({ columns, head, rows, summed = false }: Omit<Table, 'kind'>) {
  return (
    <table>
      {head ? <Widths columns={columns} /> : ''}
      <thead>{head ? <Heads head={head} /> : <Titles columns={columns} />}</thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr class={summed && at === rows.length - 1 ? 'sum' : undefined}>
            {cells.map((cell, column) => (
              <td class={columns[column]?.numeric ? 'figure' : undefined}>
                <Lines text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Titles = ({ columns }: Pick<Table, 'columns'>) => (
  <tr>
    {columns.map(({ title, width }) => (
      <th scope="col" width={`${width}%`}>
        <Lines text={title} />
      </th>
    ))}
  </tr>
);

/** An attribute the types do not know. */
const widthOf = (percent: number): { width: string } => ({ width: `${percent}%` });

/** Of a fixed layout the first row has the widths; here its cells reach over several columns. */
const Widths = ({ columns }: Pick<Table, 'columns'>) => (
  <colgroup>
    {columns.map(({ width }) => (
      <col {...(widthOf(width) as object)} />
    ))}
  </colgroup>
);

const Heads = ({ head }: { head: HeadCell[][] }) => (
  <>
    {head.map((cells) => (
      <tr>
        {cells.map(({ title, across, down }) => (
          <th scope={across > 1 ? 'colgroup' : 'col'} colspan={across} rowspan={down}>
            <Lines text={title} />
          </th>
        ))}
      </tr>
    ))}
  </>
);

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 ? <br /> : ''}
          <span safe>{line}</span>
        </>
      ))}
    </>
  );
}
