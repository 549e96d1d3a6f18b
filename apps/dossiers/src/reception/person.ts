import { folded, type Applicant, type SubmitDossier } from '@motcua/contracts';

/** Kept beside the state and never published: personal data, papers, and the name as people search for it. */
export function personOf({ applicant, submitter, papers, resultBy }: SubmitDossier): Record<string, unknown> {
  return {
    ...applicantOf(applicant),
    papers: papers.map((paper) => ({ ...paper })),
    ...(submitter ? { submitter: { ...submitter } } : {}),
    ...(resultBy ? { resultBy } : {}),
  };
}

export const applicantOf = (applicant: Applicant): Record<string, unknown> => ({
  applicant: { ...applicant },
  search: folded(applicant.name),
});
