import type { AnnouncementView, ChangeKind, ProcedureVersionView, RepealView } from '@motcua/contracts';

import { publicDocumentHref } from '../documents/document-links.js';
import { count, day, limitText } from './format.js';
import { procedureHref } from './procedure-row.js';

interface VersionsProps {
  readonly code: string;
  readonly versions: readonly ProcedureVersionView[];
  /** Version that is shown. */
  readonly shown: number;
  readonly repeal: RepealView | null;
}

/** How the procedure came to be as it is: every announcing decision, and the one that ends it. */
export function Versions({ code, versions, shown, repeal }: VersionsProps) {
  return (
    <section aria-labelledby="phien-ban">
      <h2 id="phien-ban">Các bản đã công bố</h2>
      {repeal ? <Repeal repeal={repeal} /> : ''}
      <table class="plain" aria-labelledby="phien-ban">
        <thead>
          <tr>
            <th scope="col">Bản</th>
            <th scope="col">Hiệu lực từ</th>
            <th scope="col">Quyết định</th>
            <th scope="col">Tên</th>
            <th scope="col">Thời hạn</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, validFrom, kind, announcement, name, limit }) => (
            <tr>
              <th scope="row">
                <a href={`${procedureHref(code)}?ngay=${validFrom}`} safe>
                  {count(version)}
                </a>
                {version === shown ? ' (đang xem)' : ''}
              </th>
              <td safe>{day(validFrom)}</td>
              <td>
                <DecisionLink announcement={announcement} /> <small safe>{KINDS[kind]}</small>
              </td>
              <td safe>{name}</td>
              <td safe>{limitText(limit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export const KINDS: Record<ChangeKind, string> = { new: 'ban hành mới', amended: 'sửa đổi, bổ sung' };

/** The decision, and where it is in the register of documents. */
export function DecisionLink({ announcement }: { announcement: AnnouncementView }) {
  const { documentId } = announcement;
  const text = decisionText(announcement);
  if (!documentId) return <span safe>{text}</span>;
  return (
    <a href={publicDocumentHref(documentId)} safe>
      {text}
    </a>
  );
}

/** `837/QĐ-UBND ngày 11/05/2017 của UBND tỉnh`. */
export function decisionText({ decision, signedOn, issuer }: AnnouncementView): string {
  return [decision, signedOn ? `ngày ${day(signedOn)}` : '', issuer ? `của ${issuer}` : ''].filter(Boolean).join(' ');
}

function Repeal({ repeal }: { repeal: RepealView }) {
  const { repealedFrom, replacedBy } = repeal;
  return (
    <p class="warning">
      <strong>{replacedBy ? 'Bị thay thế' : 'Bị bãi bỏ'}</strong>{' '}
      <span safe>{`từ ngày ${day(repealedFrom)} theo ${decisionText(repeal)}.`}</span>{' '}
      {replacedBy ? (
        <>
          Thủ tục thay thế:{' '}
          <a href={procedureHref(replacedBy)} safe>
            {replacedBy}
          </a>
          .
        </>
      ) : (
        ''
      )}
    </p>
  );
}
