import type { NonconformityView } from '@motcua/contracts';

import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day, moment } from '../pages/format.js';
import { SEVERITIES } from './quality-forms.js';
import { NONCONFORMITY_STANDING, QUALITY_PAGE } from './quality-page.js';

export interface NonconformityProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly one: NonconformityView;
  readonly unitName: (id: string) => string;
  readonly form: readonly [act: string, form: ActForm] | null;
  readonly tried?: Tried | undefined;
}

export function NonconformityPage({ frame, flash, one, unitName, form, tried }: NonconformityProps) {
  const base = `${QUALITY_PAGE}/khong-phu-hop/${encodeURIComponent(one.id)}`;
  return (
    <DeskLayout frame={frame} title="Sự không phù hợp" at={QUALITY_PAGE} flash={flash}>
      <div class="toolbar">
        <h1 safe>{`Điều khoản ${one.clause}: ${unitName(one.unitId)}`}</h1>
        <p>
          <span class={`badge ${one.overdue ? 'late' : 'normal'}`} safe>
            {`${NONCONFORMITY_STANDING[one.state]}${one.overdue ? ', quá hạn' : ''}${one.effective ? ', có hiệu lực' : ''}`}
          </span>
        </p>
      </div>
      <p safe>{one.text}</p>
      <p
        safe
      >{`Mức độ: ${SEVERITIES[one.severity].toLowerCase()}. Ghi lúc ${moment(one.recordedAt)}. Hạn khắc phục ${day(one.dueOn)}.`}</p>
      <p>
        <a href={`/api/v1/quality/nonconformities/${encodeURIComponent(one.id)}/sheet?format=html`}>
          In phiếu yêu cầu khắc phục
        </a>
      </p>
      {form ? <ActSection act={form[0]} form={form[1]} action={`${base}/${form[0]}`} tried={tried} /> : ''}
      <section aria-labelledby="dien-bien">
        <h2 id="dien-bien">Diễn biến</h2>
        {one.story.length === 0 ? <p class="blank">Chưa có diễn biến nào từ khi ghi.</p> : ''}
        <ol>
          {one.story.map(({ act, at, text, url }) => (
            <li>
              <strong safe>{`${act}, ${moment(at)}`}</strong>
              <span safe>{said(text)}</span>
              {url ? (
                <>
                  {' '}
                  <a href={url} rel="noopener noreferrer" safe>
                    {url}
                  </a>
                </>
              ) : (
                ''
              )}
            </li>
          ))}
        </ol>
      </section>
    </DeskLayout>
  );
}

const said = (text: string): string => (text ? `: ${text}` : '');
