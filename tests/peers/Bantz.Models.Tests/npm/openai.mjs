// OpenAI's official client against a server of ours: node openai.mjs <base URL> <key> <model> <what>
// Prints one JSON document: what the client made of the answers.
import OpenAI, { APIUserAbortError } from 'openai';

const [baseURL, apiKey, model, what] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['route', 'calendar_intent', 'confidence'],
  properties: {
    route: { type: 'string', enum: ['calendar', 'smalltalk', 'unknown'] },
    calendar_intent: { type: 'string', enum: ['create', 'modify', 'cancel', 'query', 'free_slots', 'plan_day', 'none'] },
    confidence: { type: 'number', minimum: 0, maximum: 1 },
  },
};
const ask = (content, more = {}, options = {}) =>
  client.chat.completions.create({ model, messages: [{ role: 'user', content }], ...more }, options);
const planned = { temperature: 0, seed: 7, response_format: { type: 'json_schema', json_schema: { name: 'plan', schema } } };

async function read(stream) {
  const heard = { text: '', pieces: 0, finish: null, usage: null };
  for await (const chunk of stream) {
    const choice = chunk.choices[0];
    heard.text += choice?.delta?.content ?? '';
    heard.pieces += choice?.delta?.content ? 1 : 0;
    heard.finish = choice?.finish_reason ?? heard.finish;
    heard.usage = chunk.usage ?? heard.usage;
  }
  return heard;
}

async function failure(fault) {
  try {
    await ask('merhaba', {}, { headers: { 'X-ModelSim-Fault': fault } });
    return { name: 'none' };
  } catch (error) {
    return { name: error.constructor.name, status: error.status ?? null };
  }
}

const scenes = {
  models: async () => (await client.models.list()).data.map((one) => one.id),
  chat: async () => {
    const completion = await ask('merhaba');
    return { text: completion.choices[0].message.content, finish: completion.choices[0].finish_reason, usage: completion.usage };
  },
  stream: async () => read(await ask('merhaba', { stream: true, stream_options: { include_usage: true } })),
  schema: async () => {
    const completion = await client.chat.completions.parse({ model, messages: [{ role: 'user', content: 'yarın 15:00\'e toplantı ekle' }], ...planned });
    return JSON.parse(completion.choices[0].message.content);
  },
  limit: async () => (await ask('yarın 15:00\'e toplantı ekle', { ...planned, max_completion_tokens: 3 })).choices[0].finish_reason,
  faults: async () => {
    const heard = {};
    for (const fault of ['unauthorized', 'model_not_found', 'rate_limited', 'server_error', 'busy', 'refused']) heard[fault] = await failure(fault);
    return heard;
  },
  error_line: async () => {
    try {
      await read(await ask('merhaba', { stream: true }, { headers: { 'X-ModelSim-Fault': 'error_line' } }));
      return 'none';
    } catch (error) {
      return error.constructor.name;
    }
  },
  unsupported: async () => {
    try {
      await ask('merhaba', { logprobs: true });
      return { status: 200 };
    } catch (error) {
      return { status: error.status, param: error.param };
    }
  },
  abort: async () => {
    const leaving = new AbortController();
    const stream = await ask('merhaba', { stream: true }, { signal: leaving.signal, headers: { 'X-ModelSim-Fault': 'stall' } });
    try {
      for await (const chunk of stream) if (chunk.choices[0]?.delta?.content) leaving.abort();
      return 'ended';
    } catch (error) {
      return error instanceof APIUserAbortError ? 'aborted' : error.constructor.name;
    }
  },
  // A chat front end: it holds the conversation and sends all of it each time.
  conversation: async () => {
    const messages = [];
    const heard = [];
    for (const content of ['yarın 15:00\'e toplantı ekle', 'evet', 'yarın ne var']) {
      messages.push({ role: 'user', content });
      const told = await read(await client.chat.completions.create({ model, messages, stream: true }));
      messages.push({ role: 'assistant', content: told.text });
      heard.push(told);
    }
    return heard;
  },
};

console.log(JSON.stringify(await scenes[what]()));
