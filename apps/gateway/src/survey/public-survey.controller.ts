import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { Public } from '@motcua/auth';
import type { SlipThanks, SlipView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { RateLimited } from '../openapi/rate-limited.js';
import { Slips } from './slips.js';
import { AnswerSurveyBody } from './survey.bodies.js';

/** A slip of the satisfaction survey: read it and fill it in, once. */
@Public()
@Controller('api/v1/public/survey-slips')
export class PublicSurveyController {
  constructor(private readonly slips: Slips) {}

  @Get(':token')
  @RateLimited()
  read(@Param('token') token: string, @Req() request: GatewayRequest): Promise<SlipView> {
    return this.slips.read(token, request);
  }

  @Post(':token/answers')
  @HttpCode(200)
  @RateLimited()
  answer(
    @Param('token') token: string,
    @Body() body: AnswerSurveyBody,
    @Req() request: GatewayRequest,
  ): Promise<SlipThanks> {
    return this.slips.send({ ...body, token }, request);
  }
}
