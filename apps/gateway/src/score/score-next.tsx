import type { ScoreDossier, ScoreView } from '@motcua/contracts';

import { historyHref } from '../catalogue/catalogue-links.js';
import type { Directory } from '../desk/directory.js';
import { cut, day } from '../pages/format.js';
import { factsHref } from '../reports/report-links.js';
import { exact } from './score-words.js';

interface NextDossiersProps {
  readonly view: ScoreView;
  readonly directory: Directory;
  /** The only unit whose dossiers are listed; empty: those of all units. */
  readonly ownUnit: string;
  readonly seesDossiers: boolean;
}

/** Dossiers that will be late next, then those that are. */
export function NextDossiers({ view, directory, ownUnit, seesDossiers }: NextDossiersProps) {
  const { from, to, cutOff } = view.period;
  const all = factsHref({ figure: 'overdue', from, to, cutOff, ...(ownUnit ? { unit: ownUnit } : {}) });
  const [late, next] = [true, false].map((wanted) => view.next.dossiers.filter((one) => one.late === wanted));
  const names = { directory, seesDossiers };
  return (
    <section aria-labelledby="ho-so">
      <h2 id="ho-so">Hồ sơ sắp làm mất điểm</h2>
      <p class="hint">
        Mỗi hồ sơ còn hạn trở thành trễ khi qua hết ngày hẹn trả mà chưa có kết quả; hồ sơ đến hạn sớm nhất đứng đầu. Hồ
        sơ đang tạm dừng chờ người nộp không nằm trong danh sách.
      </p>
      {next?.length ? (
        <Dossiers items={next} {...names} label="Hồ sơ sắp đến hạn" costs="Mất nếu trễ (điểm)" />
      ) : (
        <p class="blank">Không có hồ sơ đang chạy hạn trong kỳ này.</p>
      )}
      <h3>Hồ sơ đang bị tính trễ</h3>
      {late?.length ? (
        <>
          <Dossiers items={late} {...names} label="Hồ sơ đang bị tính trễ" costs="Đang mất (điểm)" />
          <p>
            <a href={all}>Xem tất cả hồ sơ đang quá hạn của kỳ</a>
          </p>
        </>
      ) : (
        <p class="blank">Không có hồ sơ đang giải quyết nào bị tính trễ.</p>
      )}
    </section>
  );
}

interface DossiersProps extends Pick<NextDossiersProps, 'directory' | 'seesDossiers'> {
  readonly items: readonly ScoreDossier[];
  readonly label: string;
  readonly costs: string;
}

function Dossiers({ items, label, costs, directory, seesDossiers }: DossiersProps) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label={label}>
      <table class="data">
        <thead>
          <tr>
            {['Mã hồ sơ', 'Thủ tục', 'Đơn vị', 'Hẹn trả', costs, 'Vì sao'].map((title) => (
              <th scope="col" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr class={one.late ? 'late' : undefined}>
              <th scope="row" class="code" data-label="Mã hồ sơ">
                <Code one={one} linked={seesDossiers} />
              </th>
              <td data-label="Thủ tục" title={directory.procedureName(one.procedureCode)} safe>
                {cut(directory.procedureName(one.procedureCode), 70)}
              </td>
              <td data-label="Đơn vị" safe>
                {directory.unitName(one.unitId)}
              </td>
              <td class="when" data-label="Hẹn trả" safe>
                {day(one.dueOn)}
              </td>
              <td class="number" data-label={costs} safe>
                {exact(one.costs)}
              </td>
              <td data-label="Vì sao" safe>
                {one.why}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Code({ one: { id, code }, linked }: { one: ScoreDossier; linked: boolean }) {
  if (!linked) return <span safe>{code}</span>;
  return (
    <a href={`/mot-cua/ho-so/${encodeURIComponent(id)}`} safe>
      {code}
    </a>
  );
}

/** What each procedure would give back if it were put right. */
export function NextProcedures({ procedures }: { procedures: ScoreView['next']['procedures'] }) {
  return (
    <section aria-labelledby="thu-tuc">
      <h2 id="thu-tuc">Thủ tục đang làm mất điểm</h2>
      <p class="hint">Thủ tục lấy lại được nhiều điểm nhất đứng đầu; nêu tối đa 20 thủ tục.</p>
      {procedures.length === 0 ? (
        <p class="blank">Không có thủ tục nào làm mất điểm ở các chỉ số tính được.</p>
      ) : (
        <div class="scroll" tabindex="0" role="region" aria-label="Thủ tục đang làm mất điểm">
          <table class="data">
            <thead>
              <tr>
                <th scope="col">Mã</th>
                <th scope="col">Thủ tục</th>
                <th scope="col">Lấy lại được</th>
                <th scope="col">Vì sao</th>
              </tr>
            </thead>
            <tbody>
              {procedures.map(({ code, name, costs, why }) => (
                <tr>
                  <td class="code" data-label="Mã" safe>
                    {code}
                  </td>
                  <th scope="row" data-label="Thủ tục">
                    <a href={historyHref(code)} safe>
                      {name}
                    </a>
                  </th>
                  <td class="number" data-label="Lấy lại được" safe>
                    {costs === null ? 'Chưa rõ điểm' : `${exact(costs)} điểm`}
                  </td>
                  <td data-label="Vì sao" safe>
                    {why}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
