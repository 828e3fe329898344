// Ollama's official client against the simulator: node ollama.mjs <host> <model> <what>
// Prints one JSON document: what the client made of the answers.
import { Ollama } from 'ollama';

const [host, model, what] = process.argv.slice(2);
const client = new Ollama({ host });
const messages = [{ role: 'user', content: 'merhaba' }];
const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['route', 'calendar_intent'],
  properties: {
    route: { type: 'string', enum: ['calendar', 'smalltalk', 'unknown'] },
    calendar_intent: { type: 'string', enum: ['create', 'modify', 'cancel', 'query', 'free_slots', 'plan_day', 'none'] },
  },
};

async function failure(action, fault) {
  const failing = new Ollama({ host, headers: fault ? { 'X-ModelSim-Fault': fault } : {} });
  try {
    await action(failing);
    return { name: 'none' };
  } catch (error) {
    return { name: error.name, status: error.status_code ?? null, message: error.message };
  }
}

const scenes = {
  chat: async () => {
    const answer = await client.chat({ model, messages });
    return { text: answer.message.content, done: answer.done_reason, tokens: answer.eval_count };
  },
  stream: async () => {
    const heard = { text: '', pieces: 0, done: null };
    for await (const part of await client.chat({ model, messages, stream: true })) {
      heard.text += part.message.content;
      heard.pieces += part.done ? 0 : 1;
      heard.done = part.done_reason ?? heard.done;
    }
    return heard;
  },
  generate: async () => (await client.generate({ model, prompt: 'merhaba' })).response,
  schema: async () => JSON.parse((await client.chat({ model, messages: [{ role: 'user', content: 'bugün ne var' }], format: schema, think: false, options: { temperature: 0, seed: 7, num_ctx: 2048 } })).message.content),
  shelf: async () => {
    const before = (await client.list()).models.map((one) => one.name);
    const progress = [];
    for await (const part of await client.pull({ model: 'qwen3:8b', stream: true })) progress.push(part.status);
    const after = (await client.list()).models.map((one) => one.name);
    await client.chat({ model, messages });
    return {
      before, progress, after,
      loaded: (await client.ps()).models.map((one) => one.name),
      context: (await client.show({ model })).model_info['modelsim.context_length'],
    };
  },
  failures: async () => ({
    missing: await failure((failing) => failing.chat({ model: 'nobody', messages })),
    busy: await failure((failing) => failing.chat({ model, messages }), 'busy'),
    line: await failure(async (failing) => { for await (const _ of await failing.chat({ model, messages, stream: true })); }, 'error_line'),
    cut: await failure(async (failing) => { for await (const _ of await failing.chat({ model, messages, stream: true })); }, 'cut'),
  }),
  abort: async () => failure(async (failing) => {
    for await (const _ of await failing.chat({ model, messages, stream: true })) failing.abort();
  }, 'stall'),
};

console.log(JSON.stringify(await scenes[what]()));
