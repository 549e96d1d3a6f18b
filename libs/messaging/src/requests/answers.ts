import { MessagePattern, Transport } from '@nestjs/microservices';
import type { RequestSubject } from '@motcua/contracts';

/** Binds a handler to a typed request subject: `@Answers(dossiersApi.accept)`. */
export const Answers = (subject: RequestSubject<unknown, unknown> | RequestSubject<never, unknown>): MethodDecorator =>
  MessagePattern(subject.subject, Transport.NATS);
