import { PetitionActsController } from './petition-acts.controller.js';
import { PetitionsController } from './petitions.controller.js';
import { PetitionsPageController } from './petitions-page.controller.js';
import { PublicPetitionsController } from './public-petitions.controller.js';
import { PublicPetitionsPageController } from './public-petitions-page.controller.js';
import { SentPetitions } from './sent-petitions.js';

/** Feedback and petitions: the API, the pages of the staff and the public ones. */
export const PETITIONS_CONTROLLERS = [
  PetitionsController,
  PetitionActsController,
  PetitionsPageController,
  PublicPetitionsController,
  PublicPetitionsPageController,
];

export const PETITIONS_PROVIDERS = [SentPetitions];
