// @ts-check

/**
 * @typedef {{ name: string, type: string, repeated: boolean, optional: boolean, comment: string }} Field
 * @typedef {{ name: string, package: string, comment: string, fields: Field[] }} Message
 * @typedef {Map<string, Message>} Proto by full name
 * @typedef {{ jsonName: string, type: string, typeName?: string, label: string, proto3Optional?: boolean }} ImageField
 * @typedef {{ name: string, field?: ImageField[] }} ImageMessage
 * @typedef {{ path: number[], leadingComments?: string }} Location
 * @typedef {{ package: string, messageType?: ImageMessage[], sourceCodeInfo?: { location: Location[] } }} ImageFile
 */

const MESSAGES = 4; // field numbers of descriptor.proto, by which comments are addressed
const FIELDS = 2;

/**
 * @param {string} image what `buf build` prints as JSON
 * @returns {Proto}
 */
export function readProto(image) {
  /** @type {Proto} */
  const messages = new Map();
  for (const file of /** @type {{ file: ImageFile[] }} */ (JSON.parse(image)).file) {
    const comments = commentsOf(file);
    for (const [index, message] of (file.messageType ?? []).entries()) {
      messages.set(`${file.package}.${message.name}`, {
        name: message.name,
        package: file.package,
        comment: comments.get(`${MESSAGES},${index}`) ?? '',
        fields: (message.field ?? []).map((field, at) =>
          fieldOf(field, comments.get(`${MESSAGES},${index},${FIELDS},${at}`) ?? ''),
        ),
      });
    }
  }
  return messages;
}

/** @param {ImageFile} file */
function commentsOf(file) {
  const locations = file.sourceCodeInfo?.location ?? [];
  return new Map(
    locations.flatMap(({ path, leadingComments }) =>
      leadingComments ? [[path.join(','), leadingComments.trim().replace(/\s+/g, ' ')]] : [],
    ),
  );
}

/** @param {ImageField} field @param {string} comment @returns {Field} */
function fieldOf(field, comment) {
  const type = field.typeName?.replace(/^\./, '') ?? field.type.replace('TYPE_', '').toLowerCase();
  const repeated = field.label === 'LABEL_REPEATED';
  return { name: field.jsonName, type, repeated, optional: field.proto3Optional === true, comment };
}
