import { Injectable } from '@nestjs/common';
import type { FormSheet } from '@motcua/contracts';

import { Assets } from '../pages/assets.js';

/** Addresses of the styles of printed forms. */
@Injectable()
export class FormStyles {
  constructor(private readonly assets: Assets) {}

  get form(): string {
    return this.assets.formStyle.href;
  }

  get script(): string {
    return this.assets.formScript.href;
  }

  /** The size of the paper stands in a file of its own: one page has one size. */
  paperOf({ paper, landscape }: Pick<FormSheet, 'paper' | 'landscape'>): string {
    const { a5, a4, a4Landscape } = this.assets.papers;
    if (paper === 'A5') return a5.href;
    return landscape ? a4Landscape.href : a4.href;
  }
}
