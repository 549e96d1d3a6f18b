// Adds the cookies to the types of Fastify.
import type {} from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RequestWithAccount } from '@motcua/auth';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `id` is the correlation id. */
export type GatewayRequest = FastifyRequest & RequestWithAccount;
export type GatewayReply = FastifyReply;

/** The server as Nest brings it along; it may be another copy of Fastify than ours. */
export type GatewayServer = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;
