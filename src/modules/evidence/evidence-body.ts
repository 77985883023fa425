/** The form of a file, as the description of the API says it. */
export const evidenceBody = {
  schema: {
    type: 'object' as const,
    required: ['file', 'question'],
    properties: {
      file: { type: 'string', format: 'binary' },
      question: { type: 'string', description: 'Id of the question whose answer the file supports' },
      description: { type: 'string', maxLength: 500, description: 'What the file shows' },
    },
  },
};
