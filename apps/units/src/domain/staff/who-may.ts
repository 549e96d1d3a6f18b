import type { Refusal } from '@motcua/contracts';

/** Staff is entered by people of the unit or of its department. */
export const notYourUnit: Refusal = {
  refused: 'forbidden',
  code: 'not-your-unit',
  detail: 'Chỉ người của đơn vị hoặc của Sở chủ quản được ghi nhân sự của đơn vị này.',
};
