#!/bin/sh
# Codes articles of a collection twice and checks what comes out: no article lost, the same bytes both times, every span
# in its place. The collection is not part of this repository; any folder of JSONL files with these fields will do:
# id, lang, source, url, title, date, text.
#
#   benchmarks/real-articles.sh DIR [COUNT]
#
# COUNT articles are taken from each file, spread over it; default 100, "all" for all.
set -eu

if [ $# -lt 1 ] || [ ! -d "$1" ]; then
    echo "usage: $0 DIR [COUNT]" >&2
    exit 2
fi
collection=$1
count=${2:-100}
home=$(cd "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$collection" "$count" "$work/articles.jsonl" <<'PYTHON'
import json, pathlib, re, sys
folder, count, target = sys.argv[1:]
taken = 0
with open(target, 'w', encoding='utf8') as out:
    for path in sorted(pathlib.Path(folder).glob('*.jsonl')):
        lines = [line for line in path.open(encoding='utf8') if line.strip()]
        step = 1 if count == 'all' else max(1, len(lines) // int(count))
        for line in lines[::step][:None if count == 'all' else int(count)]:
            given = json.loads(line)
            date = re.match(r'\d{4}-\d{2}-\d{2}', given.get('date') or '')
            article = {'id': given['id'], 'language': given.get('lang'), 'url': given.get('url'),
                       'publisher': (given.get('source') or '').strip() or None, 'title': given.get('title'),
                       'published': date.group() if date else None, 'text': given['text']}
            out.write(json.dumps({k: v for k, v in article.items() if v}, ensure_ascii=False) + '\n')
            taken += 1
print(taken, 'articles taken', file=sys.stderr)
PYTHON

# The name of the input stands in the manifest, so both runs are given the same one.
cd "$work"
"$home/saksi" --version >/dev/null # builds now, if it must, and not inside the measurement
for run in first second; do
    start=$(date +%s%N)
    code=0
    "$home/saksi" code articles.jsonl -o "$run" || code=$?
    end=$(date +%s%N)
    echo "$run run: exit code $code, $(((end - start) / 1000000)) ms"
    [ "$code" -le 1 ] || exit 1
done
diff -r first second
echo "both runs gave the same bytes"

python3 - articles.jsonl first <<'PYTHON'
import json, os, sys
source, folder = sys.argv[1:]

def lines(name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return
    with open(path, encoding='utf8') as file:
        for line in file.read().split('\n'):
            if line:
                yield json.loads(line)

def check(node, text, where):
    """Every object with a span lies in the text, and holds its words where it has words."""
    found = 0
    if isinstance(node, list):
        return sum(check(child, text, where) for child in node)
    if not isinstance(node, dict):
        return 0
    span = node.get('span')
    if span is not None:
        start, end = span
        assert 0 <= start <= end <= len(text), f'{where}: span {span} lies outside a text of {len(text)}'
        if isinstance(node.get('text'), str):
            assert text[start:end] == node['text'], f'{where}: {text[start:end]!r} is not {node["text"]!r}'
        found = 1
    return found + sum(check(child, text, where) for child in node.values())

given = [json.loads(line)['id'] for line in open(source, encoding='utf8')]
texts, spans, refused = {}, 0, sum(1 for _ in lines('deadletters.jsonl'))
for article in lines('articles.jsonl'):
    texts[article['id']] = article['text']
    spans += check({k: v for k, v in article.items() if k != 'text'}, article['text'], article['id'])
assert len(texts) + refused == len(given), f'{len(given)} given, {len(texts)} read, {refused} refused'
assert set(texts) <= set(given), 'an id was not kept'
events = ids = 0
seen = set()
for name in ('events.jsonl', 'commitments.jsonl'):
    for line in lines(name):
        assert line['id'] not in seen, f'id {line["id"]} stands twice'
        seen.add(line['id'])
        spans += check(line, texts[line['article']['id']], line['id'])
        events += name == 'events.jsonl'
print(f'{len(texts)} articles, {refused} refused, {events} events; all {spans} spans hold their words, every id once')
PYTHON
