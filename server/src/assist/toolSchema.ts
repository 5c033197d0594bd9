import { type AssistTool, type JsonSchema } from './types';

/** Small pieces from which the schemas of tools are put together. */
export const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  description,
  ...more,
});
export const whole = (description: string, minimum: number, maximum: number): JsonSchema => ({
  type: 'integer',
  description,
  minimum,
  maximum,
});
export const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
export const orNull = (type: string): JsonSchema => ({ type: [type, 'null'] });
export const listOf = (items: JsonSchema, description?: string): JsonSchema => ({
  type: 'array',
  items,
  ...(description !== undefined && { description }),
});

/** An object of which every property must be there. */
export const record = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

export const STRING: JsonSchema = { type: 'string' };
export const NUMBER: JsonSchema = { type: 'number' };
export const INTEGER: JsonSchema = { type: 'integer' };
export const BOOLEAN: JsonSchema = { type: 'boolean' };

/** The arguments that name a text: by its path or word for word. For the assistant, so in Chinese alone. */
export const TEXT_ARGUMENTS: Readonly<Record<string, JsonSchema>> = {
  path: text(
    '文件路径（在给定的文件夹之内）或者已打开草稿的 URI；在编辑器中，path 和 text 都不写即为当前的草稿',
  ),
  text: text('文本本身；与 path 二者择一'),
};
export const textArgument = (description: string): JsonSchema => ({
  type: 'object',
  description: `${description}：写明 path 或者 text 之一`,
  properties: TEXT_ARGUMENTS,
  additionalProperties: false,
});

/** Where what is said comes from; in every answer. */
export const SOURCES: JsonSchema = listOf(
  record({
    id: STRING,
    title: STRING,
    date: { ...orNull('string'), description: '文本的日期 YYYY-MM-DD；null 为文本没有写明' },
    issuer: orNull('string'),
    rank: orNull('string'),
    validity: { ...orNull('string'), description: '时效性；null 为来源没有写明，不等于有效' },
  }),
  '本次回答所依据的文本',
);

export const NOTES: JsonSchema = listOf(STRING, '应当告知用户的事项：截短、不能确定之处');

/** Part of an answer that may be cut. */
export const SHOWN: JsonSchema = record({
  shown: INTEGER,
  total: { ...INTEGER, description: '共有多少；大于 shown 时请缩小范围' },
});

/** The whole schema of a tool's arguments. */
export const inputSchemaOf = ({ input }: Pick<AssistTool, 'input'>): JsonSchema => ({
  type: 'object',
  properties: input.properties,
  ...(input.required.length > 0 && { required: input.required }),
  additionalProperties: false,
});

/** The whole schema of a tool's answers: sources and notes stand in each. */
export const outputSchemaOf = ({ output }: Pick<AssistTool, 'output'>): JsonSchema => ({
  type: 'object',
  properties: { ...output.properties, sources: SOURCES, notes: NOTES },
  required: [...output.required, 'sources', 'notes'],
  additionalProperties: false,
});
