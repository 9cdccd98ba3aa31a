#include "source/frame.h"

#include "text/table.h"

/* The classes of lib/data/credit.txt, which tells what they mean. */
enum credit_class {
	CREDIT_TOLD = 1 << 0,
	CREDIT_BEFORE = 1 << 1,
	CREDIT_REPORTS = 1 << 2,
	CREDIT_SAYS = 1 << 3,
	CREDIT_INVERTED = 1 << 4,
	CREDIT_TELLS = 1 << 5,
	CREDIT_TO = 1 << 6,
	CREDIT_AGENCY = 1 << 7,
	CREDIT_MEDIUM = 1 << 8,
	CREDIT_MODIFIER = 1 << 9,
	CREDIT_SKIP = 1 << 10,
	CREDIT_PIECE = 1 << 11,
	CREDIT_STAFF = 1 << 12,
	CREDIT_POLL = 1 << 13,
	CREDIT_JOINS = 1 << 14,
	CREDIT_PHOTO = 1 << 15,
	CREDIT_VIA = 1 << 16,
	CREDIT_ON = 1 << 17,
	CREDIT_IN = 1 << 18,
	CREDIT_FIGURES = 1 << 19,
	CREDIT_FOREIGN = 1 << 20,
	CREDIT_CONTRIBUTED = 1 << 21,
	CREDIT_STARTS = 1 << 22,
};

struct credit_word {
	struct str entry;
	uint32_t classes;
};
static const struct credit_word words[] = {
#define ROW(entry, hash, classes) { STR_ROW(entry), (classes) },
#include "credit.inc"
};
static const uint16_t word_slots[] = {
#define SLOT(row, hash) row,
#include "credit.inc"
};
static const struct table word_table = TABLE(words, word_slots);

enum {
	NEAR = 12, /* tokens looked at on either side */
	PHRASE_WORDS = 4,
	PHRASE_BYTES = 64,
	MODIFIERS = 6,    /* between a frame's word and the name */
	SKIPPED = 4,      /* between the name and its verb */
	CLAUSE = 10,      /* words of a clause between commas behind the name */
	SPEECH_REACH = 8, /* words from a verb of speech to "on X" */
};

/* A word beside the name, or a mark. */
struct near {
	struct str low; /* empty for a mark */
	uint64_t is;    /* of the language (lexicon.h) */
	uint32_t in;    /* CREDIT_ classes of the word alone */
	uint8_t kind;   /* enum token_kind */
	bool capital;
	bool first; /* of the sentence */
};

/* What stands around a name, nearest first. */
struct around {
	struct near left[NEAR];
	size_t left_n;
	struct near right[NEAR];
	size_t right_n;
	bool quoted;     /* quotation marks stand right around the name */
	bool possessive; /* X's */
	bool english;
	bool headline;
};

static uint32_t
classes_of(struct str phrase)
{
	const struct credit_word *w = table_find(&word_table, phrase);

	return w ? w->classes : 0;
}

static struct near
near_word(struct str low, const struct token *k, bool first)
{
	bool word = k->kind == TOKEN_WORD || k->kind == TOKEN_NUMBER;

	return (struct near){ .low = word ? low : STR(""),
		.is = k->is,
		.in = word ? classes_of(low) : 0,
		.kind = k->kind,
		.capital = k->capital,
		.first = first };
}

/* The part of the name's own token before it: "l'" of l'AFP. */
static struct str
own_start(const struct tokens *t, const struct carrier *m)
{
	const struct token *k = &t->items[m->from];
	size_t n = m->at - k->at;

	if (n == 0 || k->low_n != k->n)
		return STR("");
	return str_part(token_lower(t, m->from), 0, n);
}

static void
look_left(const struct tokens *t, const struct carrier *m, struct around *a)
{
	struct str own = own_start(t, m);
	size_t i = m->from;

	if (own.n) {
		struct near piece = near_word(own, &t->items[i], i == 0);

		piece.in |= classes_of(str_part(own, 0, own.n - 1)) | CREDIT_MODIFIER;
		a->left[a->left_n++] = piece;
	} else if (i > 0 && t->items[i - 1].kind == TOKEN_QUOTE) {
		a->quoted = true;
		i--;
	}
	while (i > 0 && a->left_n < NEAR) {
		i--;
		a->left[a->left_n++] = near_word(token_lower(t, i), &t->items[i], i == 0);
	}
}

static void
look_right(const struct tokens *t, const struct carrier *m, struct around *a)
{
	size_t i = m->to;

	a->quoted = a->quoted && i < t->n && t->items[i].kind == TOKEN_QUOTE;
	if (a->quoted)
		i++;
	if (i < t->n && t->items[i].kind == TOKEN_POSSESSIVE) {
		a->possessive = true;
		i++;
	}
	for (; i < t->n && a->right_n < NEAR; i++)
		a->right[a->right_n++] = near_word(token_lower(t, i), &t->items[i], false);
}

/* The classes of so many words from `at` on: of a run of the left side (read backwards) or of the right. */
static uint32_t
phrase(const struct near *side, size_t at, size_t n, bool backwards)
{
	char room[PHRASE_BYTES];
	size_t used = 0;

	if (n == 1)
		return side[at].in;
	for (size_t i = 0; i < n; i++) {
		struct str w = side[backwards ? at + n - 1 - i : at + i].low;

		if (w.n == 0 || used + w.n + 1 > sizeof(room))
			return 0;
		if (i > 0)
			room[used++] = ' ';
		memcpy(room + used, w.s, w.n);
		used += w.n;
	}
	return classes_of((struct str){ room, used });
}

/* The classes of all phrases of one to four words that end (on the left) or begin at `at`, united. */
static uint32_t
phrases(const struct near *side, size_t side_n, size_t at, bool backwards)
{
	uint32_t all = 0;

	for (size_t n = 1; n <= PHRASE_WORDS && at + n <= side_n; n++)
		all |= phrase(side, at, n, backwards);
	return all;
}

static bool
is_walked_over(const struct near *w, bool medium)
{
	if (w->kind == TOKEN_POSSESSIVE ||
	    w->in & (CREDIT_MODIFIER | CREDIT_MEDIUM | CREDIT_AGENCY) ||
	    w->is & (CLASS_DETERMINER | CLASS_PEOPLE))
		return true;
	return medium && w->kind == TOKEN_WORD && !(w->is & CLASS_CLOSED);
}

/* What the words before a name say. */
struct lead {
	uint32_t frame; /* classes of the phrase before the modifiers */
	bool medium;    /* "the newspaper" stands there */
	bool agency;    /* "the news agency" */
	size_t at;      /* where the phrase ends */
};

/* A frame's phrase in foreign words is none in English. */
static uint32_t
in_language(uint32_t classes, bool english)
{
	return english && classes & CREDIT_FOREIGN
	    ? classes & ~(uint32_t)(CREDIT_TOLD | CREDIT_BEFORE)
	    : classes;
}

static struct lead
lead_of(const struct around *a)
{
	struct lead lead = { 0, false, false, 0 };
	bool owner = false;

	for (size_t i = 0; i < a->left_n && i <= MODIFIERS; i++) {
		const struct near *w = &a->left[i];
		uint32_t classes = in_language(phrases(a->left, a->left_n, i, true), a->english);

		lead.at = i;
		lead.frame |= classes &
		    (CREDIT_TOLD | CREDIT_BEFORE | CREDIT_INVERTED | CREDIT_TO | CREDIT_ON |
			CREDIT_IN);
		if (classes & (CREDIT_AGENCY | CREDIT_MEDIUM)) {
			lead.agency = lead.agency || classes & CREDIT_AGENCY;
			lead.medium = true;
		}
		if (lead.frame & (CREDIT_TOLD | CREDIT_BEFORE))
			break;
		if (!owner && !is_walked_over(w, lead.medium))
			break;
		owner = w->kind == TOKEN_POSSESSIVE;
	}
	return lead;
}

/* "confirmó a X", "ha detto Rossi all'X": a verb of telling up to three words before the "to". */
static bool
is_told_to(const struct around *a, const struct lead *lead)
{
	if (!(lead->frame & CREDIT_TO))
		return false;
	for (size_t i = lead->at; i < a->left_n && i <= lead->at + 4; i++)
		if (phrases(a->left, a->left_n, i, true) & CREDIT_TELLS)
			return true;
	return false;
}

/* "said Sunday on X", "in an appearance on X". */
static bool
is_said_on(const struct around *a, const struct lead *lead)
{
	if (!(lead->frame & CREDIT_ON))
		return false;
	for (size_t i = lead->at + 1; i < a->left_n && i <= lead->at + SPEECH_REACH; i++)
		if (a->left[i].is & CLASS_SPEECH || a->left[i].in & (CREDIT_TOLD | CREDIT_SAYS))
			return true;
	return false;
}

/* Behind the auxiliaries and adverbs at the name's right. */
static size_t
skip_right(const struct around *a, size_t at)
{
	size_t end = at + SKIPPED;

	while (at < a->right_n && at < end &&
	    (a->right[at].in & CREDIT_SKIP || a->right[at].is & CLASS_ADVERB))
		at++;
	return at;
}

/* X, citing two officials, reported: the verb behind a clause between commas. */
static size_t
behind_clause(const struct around *a)
{
	if (a->right_n == 0 || a->right[0].kind != TOKEN_COMMA)
		return 0;
	for (size_t i = 1; i + 1 < a->right_n && i < CLAUSE; i++)
		if (a->right[i].kind == TOKEN_COMMA)
			return i + 1;
	return 0;
}

static bool
ends_clause(const struct around *a, size_t at)
{
	return at >= a->right_n || a->right[at].kind == TOKEN_STOP ||
	    a->right[at].kind == TOKEN_COMMA || a->right[at].kind == TOKEN_COLON ||
	    a->right[at].kind == TOKEN_QUOTE || a->right[at].is & CLASS_DAY;
}

static size_t
span_right(const struct around *a, size_t at, uint32_t class)
{
	for (size_t n = PHRASE_WORDS; n > 1; n--)
		if (at + n <= a->right_n && phrase(a->right, at, n, false) & class)
			return n;
	return 1;
}

/* X reported; X said, where it is no company that speaks. */
static bool
reports(const struct around *a, bool agency, bool strong)
{
	size_t at = skip_right(a, 0);
	uint32_t is = at < a->right_n ? phrases(a->right, a->right_n, at, false) : 0;
	size_t next;

	if (a->possessive)
		return false;
	if (!(is & (CREDIT_REPORTS | CREDIT_SAYS)) && behind_clause(a)) {
		at = skip_right(a, behind_clause(a));
		is =
		    at < a->right_n ? phrases(a->right, a->right_n, at, false) & CREDIT_REPORTS : 0;
	}
	if (!(is & (CREDIT_REPORTS | CREDIT_SAYS)))
		return false;
	next = at + span_right(a, at, CREDIT_REPORTS | CREDIT_SAYS);
	if (next < a->right_n && phrases(a->right, a->right_n, next, false) & CREDIT_FIGURES)
		return false;
	if (is & CREDIT_REPORTS)
		return true;
	return strong && (agency || ends_clause(a, next));
}

/* "in an X interview", "according to an X report", "this X article", "an X report said". */
static bool
is_piece(const struct around *a, const struct lead *lead)
{
	size_t n = a->right_n ? span_right(a, 0, CREDIT_PIECE) : 0;

	if (n == 0 || !(phrase(a->right, 0, n, false) & CREDIT_PIECE))
		return false;
	if (lead->frame & (CREDIT_IN | CREDIT_BEFORE | CREDIT_TOLD) ||
	    (a->left_n && str_eq(a->left[0].low, STR("this"))))
		return true;
	n = skip_right(a, n);
	return n < a->right_n && a->right[n].in & (CREDIT_REPORTS | CREDIT_SAYS);
}

/* "From X:" */
static bool
is_heading(const struct around *a)
{
	return a->left_n == 1 && a->left[0].in & CREDIT_IN && a->right_n > 0 &&
	    a->right[0].kind == TOKEN_COLON;
}

/* "X writer Ann Lee contributed" */
static bool
has_contributed(const struct around *a)
{
	if (a->right_n == 0 || !(a->right[0].in & CREDIT_STAFF))
		return false;
	for (size_t i = 1; i < a->right_n; i++)
		if (a->right[i].in & CREDIT_CONTRIBUTED)
			return true;
	return false;
}

/* A word with a capital right beside the name, of no class that explains it. */
static bool
is_foreign_capital(const struct near *w)
{
	uint64_t known = CLASS_CLOSED | CLASS_DETERMINER | CLASS_DAY | CLASS_MONTH | CLASS_PEOPLE |
	    CLASS_TITLE | CLASS_ADVERB | CLASS_SPEECH | CLASS_PERSON;

	return w->kind == TOKEN_WORD && w->capital && w->in == 0 && !(w->is & known);
}

/* Michael X, Anne X: a name stands right before. */
static bool
is_persons(const struct around *a)
{
	return a->left_n > 0 && !a->quoted && is_foreign_capital(&a->left[0]) && !a->left[0].first;
}

/* Behind the name stands what makes it another thing's: a poll, a host, New Energy Finance. */
static bool
is_something_elses(const struct around *a, const struct lead *lead, enum press_sense sense)
{
	uint32_t is;

	if (a->right_n == 0)
		return false;
	is = phrases(a->right, a->right_n, 0, false);
	if (is & CREDIT_POLL)
		return true;
	if (is & CREDIT_STAFF && !(lead->frame & CREDIT_TOLD))
		return true;
	return sense != SENSE_NONE && !a->possessive && !a->quoted &&
	    is_foreign_capital(&a->right[0]);
}

/* Whether a name of such a meaning is one of the press here. */
static bool
is_sure(const struct around *a, const struct lead *lead, enum press_sense sense)
{
	if (sense == SENSE_NONE || sense == SENSE_SURNAME || lead->medium || a->quoted)
		return true;
	return sense == SENSE_WORD && a->left_n > 0 && !a->headline;
}

/* Something is joined to the name: X/Ipsos, X-like, @X; "'s" and an article before it are not. */
static bool
is_joined(const struct tokens *t, const struct carrier *m)
{
	struct str text = t->text;
	unsigned char before = m->at ? (unsigned char)text.s[m->at - 1] : ' ';
	unsigned char after = m->end < text.n ? (unsigned char)text.s[m->end] : ' ';

	if (before == '/' || before == '-' || before == '@' || before == '#' || before == '.')
		return true;
	return after == '/' || after == '@' || after == '-' ||
	    (after == '.' && m->end + 1 < text.n && is_alpha(text.s[m->end + 1]));
}

static bool
stands_in_frame(const struct around *a, const struct lead *lead, const struct carrier *m)
{
	bool plain = m->sense == SENSE_NONE;

	if (lead->agency || lead->frame & (CREDIT_TOLD | CREDIT_BEFORE | CREDIT_INVERTED))
		return true;
	return is_told_to(a, lead) || is_said_on(a, lead) || is_piece(a, lead) || is_heading(a) ||
	    has_contributed(a) || reports(a, m->who->kind == PRESS_AGENCY, plain);
}

enum frame
frame_of(const struct tokens *t, const struct carrier *m, bool english)
{
	struct around a = { .english = english, .headline = t->headline };
	struct lead lead;

	if (is_joined(t, m))
		return FRAME_NONE;
	look_left(t, m, &a);
	look_right(t, m, &a);
	lead = lead_of(&a);
	if (is_persons(&a) && !lead.medium)
		return FRAME_PERSON;
	if (has_contributed(&a))
		return FRAME_CREDIT;
	if (is_something_elses(&a, &lead, m->sense) || !is_sure(&a, &lead, m->sense))
		return FRAME_NONE;
	return stands_in_frame(&a, &lead, m) ? FRAME_CREDIT : FRAME_NONE;
}

bool
frame_joins(const struct tokens *t, const struct carrier *a, const struct carrier *b)
{
	bool joined = false;

	if (b->from < a->to || b->from - a->to > PHRASE_WORDS)
		return false;
	for (size_t i = a->to; i < b->from; i++) {
		const struct token *k = &t->items[i];
		uint32_t in = classes_of(token_lower(t, i));

		joined = joined || in & CREDIT_JOINS;
		if (k->kind != TOKEN_QUOTE && k->kind != TOKEN_COMMA &&
		    !(in & (CREDIT_JOINS | CREDIT_MODIFIER | CREDIT_MEDIUM | CREDIT_AGENCY)))
			return false;
	}
	return joined;
}

bool
frame_is_photo(struct str word)
{
	return (classes_of(word) & CREDIT_PHOTO) != 0;
}

bool
frame_is_via(struct str word)
{
	return (classes_of(word) & CREDIT_VIA) != 0;
}
