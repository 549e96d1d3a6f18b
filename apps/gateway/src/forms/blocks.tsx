import type { FormBlock } from '@motcua/contracts';

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
      return <Grid columns={block.columns} rows={block.rows} />;
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
function Grid({ columns, rows }: Pick<Table, 'columns' | 'rows'>) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ title, width }) => (
            <th scope="col" width={`${width}%`}>
              <Lines text={title} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell) => (
              <td>
                <Lines text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

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
