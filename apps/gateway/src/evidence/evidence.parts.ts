import { EvidenceFiles } from './evidence-files.js';
import { EvidenceForms } from './evidence-forms.js';
import { EvidenceController } from './evidence.controller.js';

/** Evidence files: API and what staff pages need to read forms with a file. */
export const EVIDENCE_CONTROLLERS = [EvidenceController];
export const EVIDENCE_PROVIDERS = [EvidenceFiles, EvidenceForms];
