import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Refused, type FieldError } from '@motcua/contracts';

/** Unknown fields are refused, every fault is named with its path, texts are Vietnamese where the DTO gives them. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (faults) =>
      Refused.because(
        'invalid',
        'invalid-request',
        'Dữ liệu gửi lên chưa hợp lệ.',
        faults.flatMap((fault) => flatten(fault, '')),
      ),
  });

function flatten(fault: ValidationError, path: string): FieldError[] {
  const field = path ? `${path}.${fault.property}` : fault.property;
  const own = Object.entries(fault.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: rule === 'whitelistValidation' ? 'trường này không được dùng ở đây' : message,
  }));
  return [...own, ...(fault.children ?? []).flatMap((child) => flatten(child, field))];
}
