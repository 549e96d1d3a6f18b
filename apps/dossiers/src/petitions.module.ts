import { Module } from '@nestjs/common';
import { aggregateProvider } from '@motcua/persistence';

import { petition } from './domain/petitions/petition.js';
import { PetitionIndex, Petitions } from './domain/petitions/ports.js';
import { AnswerPetitionHandler } from './features/answer-petition/answer-petition.handler.js';
import { AskPetitionerHandler } from './features/ask-petitioner/ask-petitioner.handler.js';
import { ClassifyPetitionHandler } from './features/classify-petition/classify-petition.handler.js';
import { ErasePetitionHandler } from './features/erase-petition/erase-petition.handler.js';
import { GetPetitionHandler } from './features/get-petition/get-petition.handler.js';
import { KeepPetitionHandler } from './features/keep-petition/keep-petition.handler.js';
import { ListPetitionsHandler } from './features/list-petitions/list-petitions.handler.js';
import { LookUpPetitionHandler } from './features/look-up-petition/look-up-petition.handler.js';
import { PublishPetitionHandler } from './features/publish-petition/publish-petition.handler.js';
import { ReceiveMoreOfPetitionHandler } from './features/receive-more-of-petition/receive-more-of-petition.handler.js';
import { ReceivePetitionHandler } from './features/receive-petition/receive-petition.handler.js';
import { RejectPetitionHandler } from './features/reject-petition/reject-petition.handler.js';
import { TellPetitionFiguresHandler } from './features/tell-petition-figures/tell-petition-figures.handler.js';
import { WatchPetitions } from './features/watch-petitions/watch-petitions.js';
import { WithdrawPetitionHandler } from './features/withdraw-petition/withdraw-petition.handler.js';
import { MongoPetitions } from './persistence/mongo-petitions.js';
import { PetitionDesk } from './petitions/petition-desk.js';

/** Feedback and petitions (phản ánh, kiến nghị) from receipt to publication; here because they hold personal data. */
@Module({
  controllers: [
    AnswerPetitionHandler,
    AskPetitionerHandler,
    ClassifyPetitionHandler,
    ErasePetitionHandler,
    GetPetitionHandler,
    KeepPetitionHandler,
    ListPetitionsHandler,
    LookUpPetitionHandler,
    PublishPetitionHandler,
    ReceiveMoreOfPetitionHandler,
    ReceivePetitionHandler,
    RejectPetitionHandler,
    TellPetitionFiguresHandler,
    WithdrawPetitionHandler,
  ],
  providers: [
    aggregateProvider(Petitions, petition),
    { provide: PetitionIndex, useClass: MongoPetitions },
    PetitionDesk,
    WatchPetitions,
  ],
})
export class PetitionsModule {}
