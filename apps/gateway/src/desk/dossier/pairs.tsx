/** Label, text, and a class of the text. */
export type Pair = readonly [label: string, text: string, style?: string];

/** Labels with their texts; without a text there is no line. */
export function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <dl class="pairs">
      {pairs
        .filter(([, text]) => text !== '')
        .map(([label, text, style]) => (
          <div>
            <dt safe>{label}</dt>
            <dd class={style || undefined} safe>
              {text}
            </dd>
          </div>
        ))}
    </dl>
  );
}
