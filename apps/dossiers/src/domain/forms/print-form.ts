import type { AvailableForm, FormSheet, Refusal } from '@motcua/contracts';

import { conflict } from '../refusals.js';
import { hasClock } from '../state.js';
import { controlSheetOf } from './control-sheet.js';
import type { Material } from './material.js';
import { apologyOf, stopOf } from './notices.js';
import { offersOf, offersOfKind, rulesFor, type Offer, type SlipKind } from './offers.js';
import { receiptOf } from './receipt.js';
import { refusalOf, supplementOf } from './slips.js';

/** How a form is called in a refusal, and what it waits for. */
const WAITS: Record<SlipKind, { readonly name: string; readonly needs: string }> = {
  receipt: { name: 'giấy tiếp nhận hồ sơ và hẹn trả kết quả', needs: 'hồ sơ chưa được tiếp nhận' },
  supplement: { name: 'phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', needs: 'chưa có yêu cầu bổ sung nào' },
  refusal: { name: 'phiếu từ chối tiếp nhận', needs: 'hồ sơ không bị từ chối tiếp nhận' },
  apology: { name: 'phiếu xin lỗi và hẹn lại ngày trả kết quả', needs: 'hồ sơ chưa phải hẹn lại' },
  stop: { name: 'thông báo dừng giải quyết hồ sơ', needs: 'hồ sơ không dừng giải quyết' },
  'control-sheet': { name: 'phiếu kiểm soát quá trình giải quyết hồ sơ', needs: 'hồ sơ chưa được tiếp nhận' },
};

export const availableForms = (material: Material): AvailableForm[] =>
  offersOf(material).map(({ kind, no, standing, rule }) => ({
    kind,
    no,
    standing,
    title: rule.title,
    formNo: rule.no,
  }));

/**
 * The sheet, or why there is none and which there are.
 * @param no which receipt or request for papers; left out: the last one
 */
export function printForm(material: Material, kind: SlipKind, no?: number): FormSheet | Refusal {
  const offers = offersOfKind(material, kind);
  const offer = no === undefined ? offers.at(-1) : offers.find((one) => one.no === no || one.no === null);
  return offer ? build(material, offer) : unavailable(material, kind, offers.length > 0 ? no : undefined);
}

function unavailable(material: Material, kind: SlipKind, no: number | undefined): Refusal {
  const { name, needs } = WAITS[kind];
  const rules = rulesFor(material, kind, null);
  const why = rules && !rules.forms[kind] ? `${rules.source} không có biểu mẫu này` : needs;
  const first = no === undefined ? `Không in được ${name}: ${why}.` : `Không có ${name} lần ${no}.`;
  const now = availableForms(material).map((one) => (one.no === null ? one.title : `${one.title} (lần ${one.no})`));
  const list = now.length > 0 ? `Biểu mẫu in được lúc này: ${now.join('; ')}.` : 'Lúc này chưa có biểu mẫu nào.';
  return conflict('form-not-available', `${first} ${list}`);
}

function build(material: Material, { kind, no, rules, rule }: Offer): FormSheet {
  const { state } = material;
  if (kind === 'supplement') return supplementOf(material, no ?? 1, { rules, rule });
  if (kind === 'refusal') return refusalOf(material, { rules, rule });
  if (!hasClock(state)) throw new Error(`a ${kind} before acceptance`);
  if (kind === 'receipt') return receiptOf(material, state, no ?? 1, rules, rule);
  if (kind === 'apology') return apologyOf(material, state, { rules, rule });
  if (kind === 'stop') return stopOf(material, state, { rules, rule });
  return controlSheetOf(material, state, rules, rule);
}
