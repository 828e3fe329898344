// Reads [{text, now}] and answers [{name, answers: [{any, date, time, start}], microseconds}] for each peer.
import * as chrono from 'chrono-node';
import { createRequire } from 'node:module';

const recognizers = createRequire(import.meta.url)('@microsoft/recognizers-text-date-time');
const rows = JSON.parse(await new Response(process.stdin).text());
const rounds = 50;
const two = n => String(n).padStart(2, '0');
const day = d => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
const clock = d => `${two(d.getHours())}:${two(d.getMinutes())}`;

function ofChrono(text, now) {
  const [first] = chrono.parse(text, now, { forwardDate: true });
  if (!first) return { any: false };
  const at = first.start.date();
  return { any: true, date: day(at), time: first.start.isCertain('hour') ? clock(at) : undefined, start: `${day(at)}T${clock(at)}` };
}

// Of several values the last one lies ahead; of a range its beginning counts.
function ofRecognizers(text, now) {
  const [first] = recognizers.recognizeDateTime(text, 'en-us', 0, now);
  const value = first?.resolution?.values?.at(-1);
  if (!value) return { any: Boolean(first) };
  const said = value.value ?? value.start ?? '';
  const date = /\d{4}-\d\d-\d\d/.exec(said)?.[0];
  const time = /\d\d:\d\d/.exec(said)?.[0];
  return { any: true, date: date ?? day(now), time, start: date && time ? `${date}T${time}` : undefined };
}

const answer = [];
for (const [name, read] of [['chrono-node', ofChrono], ['recognizers-text (npm)', ofRecognizers]]) {
  const asked = rows.map(row => [row.text, new Date(row.now)]);
  const microseconds = [];
  for (let round = -5; round < rounds; round++) {
    for (const [text, now] of asked) {
      const started = process.hrtime.bigint();
      read(text, now);
      if (round >= 0) microseconds.push(Number(process.hrtime.bigint() - started) / 1000);
    }
  }
  answer.push({ name, answers: asked.map(([text, now]) => read(text, now)), microseconds });
}

process.stdout.write(JSON.stringify(answer));
