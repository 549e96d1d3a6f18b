import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  DropQualityGoal,
  EvaluateQualityGoal,
  MeasureQualityGoal,
  qualityApi,
  SetQualityGoal,
  type CommandMeta,
  type QualityGoalView,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { UnitDirectory } from '../../domain/ports.js';
import { dropGoal, evaluateGoal, measureGoal, setGoal } from '../../domain/quality/goal.js';
import { QualityGoals } from '../../domain/quality/ports.js';
import { goalView } from '../../domain/quality/views.js';

/** Quality goals of a year: set, measured, evaluated, or dropped. */
@Controller()
export class KeepQualityGoalsHandler {
  constructor(
    private readonly goals: QualityGoals,
    private readonly directory: UnitDirectory,
  ) {}

  @Answers(qualityApi.setGoal)
  async set(@Payload() command: SetQualityGoal, @Meta() meta: CommandMeta): Promise<QualityGoalView> {
    const unit = (await this.directory.find([command.unitId])).get(command.unitId);
    const beside = { text: command.text, measure: command.measure };
    return goalView(
      await this.goals.execute(command.goalId, meta, (state) => setGoal(state, command, unit), { beside }),
    );
  }

  @Answers(qualityApi.measureGoal)
  async measure(@Payload() command: MeasureQualityGoal, @Meta() meta: CommandMeta): Promise<QualityGoalView> {
    const beside = command.note ? { reason: command.note } : {};
    return goalView(
      await this.goals.execute(command.goalId, meta, (state) => measureGoal(state, command, meta.at), { beside }),
    );
  }

  @Answers(qualityApi.evaluateGoal)
  async evaluate(@Payload() command: EvaluateQualityGoal, @Meta() meta: CommandMeta): Promise<QualityGoalView> {
    const beside = command.reason ? { reason: command.reason } : {};
    return goalView(
      await this.goals.execute(command.goalId, meta, (state) => evaluateGoal(state, command, meta.at), { beside }),
    );
  }

  @Answers(qualityApi.dropGoal)
  async drop(@Payload() command: DropQualityGoal, @Meta() meta: CommandMeta): Promise<QualityGoalView> {
    const beside = { reason: command.reason };
    return goalView(
      await this.goals.execute(command.goalId, meta, (state) => dropGoal(state, command, meta.at), { beside }),
    );
  }
}
