import type { SurveyView } from '@motcua/contracts';

import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day } from '../pages/format.js';
import { OpenForm, SURVEYS_PAGE, type OpenProps } from './survey-forms.js';
import { AUDIENCE_NAMES, LEVEL_NAMES, STATE_BADGES, STATE_NAMES } from './survey-words.js';

export interface SurveysProps extends OpenProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly surveys: readonly SurveyView[];
  readonly mayOpen: boolean;
}

const TITLES = ['Đợt khảo sát', 'Cấp học', 'Người trả lời', 'Số đơn vị', 'Thời gian', 'Tình trạng'];

/** All surveys, the newest first. */
export function SurveysPage({ frame, flash, surveys, mayOpen, ...form }: SurveysProps) {
  return (
    <DeskLayout frame={frame} title="Khảo sát hài lòng" at={SURVEYS_PAGE} flash={flash}>
      <div class="toolbar">
        <h1>Khảo sát mức độ hài lòng</h1>
      </div>
      {surveys.length === 0 ? (
        <p class="blank">Chưa có đợt khảo sát nào.</p>
      ) : (
        <div class="scroll" tabindex="0" role="region" aria-label="Các đợt khảo sát">
          <table class="data">
            <thead>
              <tr>
                {TITLES.map((name) => (
                  <th scope="col" safe>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {surveys.map((one) => (
                <Row one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayOpen ? <OpenForm {...form} /> : ''}
    </DeskLayout>
  );
}

function Row({ one }: { one: SurveyView }) {
  return (
    <tr>
      <th scope="row">
        <a href={`${SURVEYS_PAGE}/${encodeURIComponent(one.id)}`} safe>
          {one.title}
        </a>
      </th>
      <td safe>{LEVEL_NAMES[one.level]}</td>
      <td safe>{AUDIENCE_NAMES[one.audience]}</td>
      <td class="number">{one.unitIds.length}</td>
      <td class="when" safe>
        {`${day(one.from)} – ${day(one.to)}`}
      </td>
      <td>
        <span class={`badge ${STATE_BADGES[one.state]}`} safe>
          {STATE_NAMES[one.state]}
        </span>
      </td>
    </tr>
  );
}
