// Search over a site's papers. internal/search makes the files that this reads, and tells what is in them.
"use strict";
{ // a council's own page may have names too

const perPage = 10;
const budget = 140000; // letters that a search may load

// fold and tokens are the same as in internal/search/token.go; a test holds them together.

const unit = "(?:(?:bn|m|k| ?(?:million|billion|thousand|miliwn|biliwn))(?![\\p{L}\\d]))?";
const word = new RegExp("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?" + unit + "|\\d+(?:[./]\\d+)*" + unit + "|\\p{L}[\\p{L}\\p{M}\\d]*(?:'\\p{L}+)*", "gu");
const zeros = { k: 3, thousand: 3, m: 6, million: 6, miliwn: 6, bn: 9, billion: 9, biliwn: 9 };

const fold = (text) => text.toLowerCase().replace(/ς/g, "σ").replace(/[’ʼ]/g, "'").normalize("NFD").replace(/[\u0300-\u036f]/g, "");

function plain(token) {
	const [, number, name] = /^([\d.,/]*) ?(.*)$/.exec(token);
	if (!number) return token.replace(/'s$/, "").replace(/'/g, "");
	const figures = number.replace(/,/g, ""), [whole, part = "", more] = figures.split("."), n = zeros[name];
	if (figures.includes("/") || more !== undefined) return figures;
	if (!n) return figures.replace(/\.00$/, "");
	return (whole + part.slice(0, n).padEnd(n, "0") + (part.length > n ? "." + part.slice(n) : "")).replace(/^0+(?=\d)/, "");
}

const tokens = (text) => (fold(text).match(word) || []).map(plain);

function numbers(packed) {
	const all = [];
	for (let i = 0, digit; i < packed.length; ) {
		let n = 0, place = 1;
		do {
			digit = packed.charCodeAt(i++) - 48;
			n += (digit & 31) * place;
			place *= 32;
		} while (digit > 31);
		all.push(n);
	}
	return all;
}

const root = globalThis.document && new URL("../", location.href);
let index, starting; // the index, and the promise of it
let parts; // its files, by name
let stale; // when they are asked for again
let cache = "no-cache"; // asks whether a copy is still right
let loaded = 0;

async function get(name) {
	const answer = await fetch(new URL(name, root), { cache });
	if (!answer.ok) throw new Error(name + ": " + answer.status);
	const text = await answer.text();
	loaded += text.length;
	return text;
}

// The site may change while the page is open. A file that has gone, or that numbers papers in another way, is none of the index.
function part(name) {
	const { numbering } = index, read = async () => {
		const [first, ...lines] = (await get("search/" + name + "?v=" + numbering)).split("\n");
		if (first !== numbering) throw new Error(name + ": changed");
		return lines;
	};
	if (!parts.has(name)) parts.set(name, read());
	return parts.get(name);
}

function start() {
	if (Date.now() > stale) starting = null;
	return (starting ||= begin());
}

async function begin() {
	parts = new Map();
	stale = Date.now() + 3e5;
	index = JSON.parse(await get("search/index.json"));
	index.froms = index.words.split(" ");
	const [bodies, kinds, departments, ...packed] = (await part("facets.txt")).map((line) => line.split("\t"));
	let [[day, ...meetings], papers] = packed.map(([line]) => numbers(line)), i = 0, id = 0;
	index.facets = papers.map((n) => ({ kind: kinds[n % kinds.length], department: departments[Math.floor(n / kinds.length)] }));
	while (i < meetings.length) {
		const of = meetings[i++], meeting = { body: bodies[of >> 1] };
		if (!(of & 1)) {
			day -= meetings[i++];
			meeting.date = new Date(day * 864e5);
			meeting.year = String(meeting.date.getUTCFullYear());
		}
		for (let n = meetings[i++]; n > 0; n--) Object.assign(index.facets[id++], meeting);
	}
}

const hex = (text) => Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16)).join("");

const fileOf = (word) => index.froms.filter((from) => from <= word).length - 1;

// terms gives the terms of a file of words.
async function terms(at) {
	const { froms } = index, lines = await part("w/" + hex(froms[at]) + "-" + hex(froms[at + 1] || "") + ".txt");
	return lines.filter(Boolean).map((line) => {
		const [stem, endings, papers] = line.split("\t");
		return { stem, papers, forms: endings.split(",").map((e) => { const [, cut, end] = /^(\d*)(.*)/.exec(e); return stem.slice(0, stem.length - cut) + end; }) };
	});
}

// alike gives the words of which a word may be another form: "policy" for "policies", but "county" for none of "count".
// Of a short word there is no more than its plural: its end may be part of it.
function alike(word) {
	const y = /^(.+)(?:y|ys|yed|ying|ies|ied)$/.exec(word), cut = word.replace(/(?:es|ed|e|ing|([^s])s)$/, "$1"), last = cut.slice(-1);
	if (!/^[a-z]{3,}$/.test(word) || /^..?.?s$/.test(word)) return [];
	if (y) return ["y", "ys", "yed", "ying", "ie", "ies", "ied"].map((end) => y[1] + end);
	if (word.length < 5) return [word + (/([xz]|[cs]h)$/.test(word) ? "es" : "s")];
	return [cut, cut.replace(/(.)\1$/, "$1")].flatMap((s) => ["", "s", "es", "e", "ed", "ing", last + "ed", last + "ing"].map((end) => s + end));
}

// find gives the forms of a word and the papers that have one; of a word that nobody wrote, of words that begin so, if it is
// open, or else of those of which it may be another form.
async function find(typed, open) {
	const found = { word: typed, forms: new Set(), papers: new Map() }, longer = [], others = alike(typed);
	const take = (forms, papers) => {
		let id = 0;
		forms.forEach((form) => found.forms.add(form));
		for (const n of numbers(papers)) found.papers.set((id += n >> 2), Math.max(found.papers.get(id) || 0, n & 3));
	};
	open &&= typed.length > 2;
	let at = fileOf(typed);
	do {
		for (const { stem, forms, papers } of await terms(at++)) {
			if (forms.includes(typed)) {
				found.stem = stem;
				take(forms, papers);
				return found;
			}
			const begun = forms.filter((form) => form.startsWith(typed));
			if (begun.length) longer.push([begun, papers]);
		}
	} while (open && !longer.length && (index.froms[at] || "").startsWith(typed));
	if (open) longer.slice(0, 50).forEach((l) => take(...l));
	if (found.forms.size) return found;
	for (const n of new Set(others.map(fileOf))) {
		for (const t of await terms(n)) if (t.forms.some((form) => others.includes(form))) take(t.forms, t.papers);
	}
	return found;
}

function hash(stem) {
	let h = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(stem)) h = Math.imul(h ^ byte, 0x01000193);
	return h || 1;
}

// together gives the papers in which two words follow one another, and a few others; null where that was not counted.
async function together(a, b) {
	if (!index.pairs || [a, b].some((t) => !t?.stem || t.papers.size < index.common)) return null;
	let x = Math.imul(hash(a.stem), 0x01000193) ^ hash(b.stem);
	x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
	x = (x ^ (x >>> 13)) >>> 0;
	const papers = new Set();
	let at = 0, from = 0, name;
	for (const bits of numbers(index.pairs)) {
		const many = 2 ** (32 - bits);
		name = 2 ** bits + from / many;
		if (x < (from += many)) break;
	}
	for (const line of await part("p/" + name + ".txt")) {
		const [further, ...ids] = numbers(line);
		at += further;
		let id = 0;
		if (at === x) ids.forEach((n) => papers.add((id += n)));
		if (at >= x) break;
	}
	return papers;
}

// read parts a query into words, phrases in quotation marks, and pairs of neighbours.
function read(query) {
	const stops = index.stop.split(" "), asked = { words: new Set(), phrases: [], pairs: [] };
	query.replace(/[“”]/g, '"').split('"').forEach((text, i) => {
		const all = tokens(text).slice(0, 40), quoted = i % 2 === 1, known = all.filter((w) => !stops.includes(w));
		if (quoted && all.length > 1) asked.phrases.push(all);
		known.forEach((w) => asked.words.size < 20 && asked.words.add(w));
		if (quoted || known.length < 4) known.slice(1).forEach((w, j) => asked.pairs.push([known[j], w, quoted]));
	});
	return asked;
}

// search gives the papers that have all words but those that none has, the best first.
async function search(query) {
	const asked = read(query), all = [...asked.words];
	const found = await Promise.all(all.map((w, i) => find(w, !all[i + 1])));
	const of = new Map(found.map((t) => [t.word, t])), terms = found.filter((t) => t.papers.size).sort((a, b) => a.papers.size - b.papers.size);
	const near = await Promise.all(asked.pairs.map(async ([a, b, must]) => ({ must, papers: await together(of.get(a), of.get(b)) })));
	const pairs = near.filter((p) => p.papers), hits = [];
	for (const id of terms.length ? terms[0].papers.keys() : []) {
		if (!terms.every((t) => t.papers.has(id)) || pairs.some((p) => p.must && !p.papers.has(id))) continue;
		let score = 0;
		for (const { papers } of terms) score += Math.log(1 + index.papers / papers.size) * [1, 1.5, 2, 3][papers.get(id)];
		hits.push({ id, score: score * 1.5 ** pairs.filter((p) => p.papers.has(id)).length });
	}
	return { ...asked, of, terms, hits: hits.sort((a, b) => b.score - a.score || a.id - b.id) };
}

// best gives the place in a words file that has most of the words, and the phrases whole if one has them.
function best(text, found) {
	let top = null;
	const is = (token, w) => token === w || found.of.get(w)?.forms.has(token);
	for (const line of text.split("\n")) {
		const [anchor, cite, said] = line.split("\t"), all = tokens(said || "");
		const many = found.terms.map((t) => all.filter((token) => t.forms.has(token)).length), has = many.filter(Boolean).length;
		if (!has) continue;
		const says = (same) => found.phrases.every((p) => all.some((_, i) => p.every((w, j) => same(all[i + j], w)))), whole = says(is);
		const score = has * 10 + Math.min(many.reduce((a, b) => a + b), 9) + whole * 1000 + (whole && says(Object.is)) * 500;
		if (!top || score > top.score) top = { score, whole, anchor, cite, said };
	}
	return top;
}

async function paperOf(id) {
	const [address, title, number, people, size] = (await part("d/" + (id >> 3) + ".txt"))[id & 7].split("\t");
	return { ...index.facets[id], address: address + "/", title, number, people, size: numbers(size)[0] };
}

const $ = (id) => document.getElementById("search-" + id);
const names = ["body", "year", "kind", "department"];
let form, says, state, run = 0;
const say = (text, ...values) => values.reduce((t, v) => t.replace("%s", () => v), text);
const chosen = () => names.map((n) => [n, form.elements[n].value]).filter((c) => c[1]);
const fits = (id, choices) => choices.every(([n, v]) => index.facets[id][n] === v);

function add(parent, name, text = "", attributes = {}) {
	const element = document.createElement(name);
	element.textContent = text;
	for (const k in attributes) element.setAttribute(k, attributes[k]);
	parent.append(element);
	return element;
}

// offer lists in each choice what papers there are if the others stay as they are.
function offer(hits) {
	for (const name of names) {
		const many = new Map(), select = form.elements[name], was = select.value, others = chosen().filter((c) => c[0] !== name);
		if (was) many.set(was, 0);
		for (const { id } of hits) {
			const of = index.facets[id][name];
			if (of && fits(id, others)) many.set(of, (many.get(of) || 0) + 1);
		}
		const values = [...many.keys()].sort();
		if (name === "year") values.reverse();
		select.replaceChildren(select.options[0]);
		values.forEach((value) => add(select, "option", value + " (" + many.get(value) + ")", { value }));
		select.value = was;
	}
	$("choices").hidden = !hits.length;
}

async function ask(again = 0) {
	cache = again ? "reload" : "no-cache";
	const mine = ++run, query = $("q").value.trim().slice(0, 500);
	if (!again) history.replaceState(null, "", "?" + new URLSearchParams([["q", query], ...chosen()]));
	$("results").replaceChildren();
	$("more").hidden = $("heading").hidden = true;
	$("status").textContent = query && says.searching;
	if (!query) return;
	try {
		await start();
		loaded = 0;
		const found = await search(query);
		if (mine !== run) return;
		offer(found.hits);
		state = { ...found, mine, at: 0, shown: 0, kept: found.hits.filter((h) => fits(h.id, chosen())) };
		await show();
	} catch (error) {
		return failed(error, mine, again);
	}
}

// failed begins a search anew, past all copies, and gives up at the third time.
function failed(error, mine, again = 0) {
	if (mine !== run) return;
	starting = null;
	if (again < 2) return ask(again + 1);
	$("status").textContent = say(says.failed, error.message);
}

const words = (p) => get(p.address + "words.txt").catch(() => "");

function item(p) {
	const li = add($("results"), "li"), day = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
	add(add(li, "h3"), "a", p.title, { href: new URL(p.address + "index.html", root) });
	const date = p.date?.toLocaleDateString(document.documentElement.lang || [], day);
	add(li, "p", [p.body, date, p.kind, p.department, p.number].filter(Boolean).join(" · "), { class: "where" });
	state.shown++;
	return li;
}

// detail tells where in a paper the words are. A long paper is read once it is asked for.
function detail(li, p, text, found) {
	const top = text && best(text, found);
	if (text === null) {
		const label = say(says.long, Math.ceil(p.size / 1024)), button = add(li, "button", label, { "aria-label": label + ", " + p.title });
		button.addEventListener("click", async () => {
			detail(li, p, await words(p), found);
			button.remove();
			[...li.querySelectorAll("a")].pop().focus();
		});
	} else if (top) {
		snippet(add(li, "p"), top.said, found);
		const cite = top.cite.charAt(0).toUpperCase() + top.cite.slice(1);
		if (cite) add(add(li, "p"), "a", cite, { href: new URL(p.address + "index.html#" + top.anchor, root), "aria-label": cite + ", " + p.title });
	} else if (tokens(p.people).some((token) => found.terms.some((t) => t.forms.has(token)))) add(li, "p", p.people);
}

// snippet shows a text from shortly before the first of the words on, which are marked.
function snippet(p, text, found) {
	const at = [], marks = []; // of each letter of low its place in text; from where to where words are
	let low = "", place = 0, m;
	for (const sign of text) {
		const folded = fold(sign);
		low += folded;
		while (at.length < low.length) at.push(place);
		place += sign.length;
	}
	at.push(place);
	for (word.lastIndex = 0; (m = word.exec(low)); ) if (found.terms.some((t) => t.forms.has(plain(m[0])))) marks.push([at[m.index], at[word.lastIndex]]);
	const first = marks[0]?.[0];
	let from = first > 90 ? text.indexOf(" ", first - 80) + 1 : 0;
	const to = place - from < 280 ? place : Math.max(text.lastIndexOf(" ", from + 260), from + 200);
	if (from) p.append("… ");
	for (const [a, b] of marks) {
		if (a < from || b > to) continue;
		p.append(text.slice(from, a));
		add(p, "mark", text.slice(a, b));
		from = b;
	}
	p.append(text.slice(from, to) + (to < place ? " …" : ""));
}

// show lists further papers: at once where words are enough, else those whose words files have the phrases.
async function show() {
	const s = state, before = s.shown, began = s.at, phrases = s.phrases.length > 0;
	const free = before ? loaded : 0;
	let full = false;
	while (!full && s.shown - before < perPage && s.at < s.kept.length) {
		const papers = await Promise.all(s.kept.slice(s.at, s.at + perPage - s.shown + before).map((h) => paperOf(h.id)));
		let spent = loaded - free;
		const texts = papers.map((p, i) => {
			const over = spent + p.size > budget && (!phrases || s.at + i > began);
			full = full || (phrases && over);
			if (full || over) return null;
			spent += p.size;
			return words(p);
		});
		if (s.mine !== run) return;
		const lis = phrases ? [] : papers.map(item);
		s.at += lis.length;
		if (!phrases) report(s);
		for (const [i, p] of papers.entries()) {
			const text = await texts[i];
			if (s.mine !== run) return;
			if (!phrases) detail(lis[i], p, text, s);
			else if (text === null) break;
			else if (s.at++, best(text, s)?.whole) detail(item(p), p, text, s);
		}
	}
	report(s);
	if (before) $("results").children[before]?.querySelector("a").focus();
}

function report(s) {
	const n = s.kept.length, missing = [...s.of.values()].filter((t) => !t.papers.size).map((t) => "“" + t.word.slice(0, 40) + "”");
	const lines = [s.phrases.length && n ? say(says.together, s.shown, s.at, n - s.at) : n ? say(says.found, n, s.shown) : s.of.size ? says.none : says.common];
	if (missing.length) lines.push(say(says.missing, missing.join(", ")));
	$("status").textContent = lines.join(" ");
	$("heading").hidden = !s.shown;
	$("more").hidden = s.at >= n;
	$("more").textContent = s.phrases.length ? says.further : says.more;
}

globalThis.cabinetSearch = { tokens, alike, ask };
if (root) {
	form = document.querySelector("form[data-says]");
	says = JSON.parse(form.dataset.says);
	if (location.protocol === "file:") $("without").firstElementChild.textContent = says.disk;
	else {
		$("without").hidden = true;
		form.hidden = false;
		const asked = new URLSearchParams(location.search);
		$("q").value = asked.get("q") || "";
		for (const name of names) {
			const value = asked.get(name);
			if (value) add(form.elements[name], "option", value, { value, selected: "" });
			form.elements[name].addEventListener("change", () => ask());
		}
		form.addEventListener("submit", (event) => ask(event.preventDefault()));
		$("more").addEventListener("click", (event, mine = run) => show().catch((error) => failed(error, mine)));
		if ($("q").value) ask();
		else start().catch(() => (starting = null));
	}
}
}
